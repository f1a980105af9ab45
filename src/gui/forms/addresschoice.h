#pragma once

#include <QCoreApplication>
#include <QString>

#include "net/address/endpoint.h"

class QComboBox;

namespace echolab::gui {

/// The editable dropdown of the addresses a server can listen on: any, loopback, each address of this machine. What is
/// typed counts as it is.
class AddressChoice
{
    Q_DECLARE_TR_FUNCTIONS(echolab::gui::AddressChoice)

public:
    explicit AddressChoice(QComboBox* box);

    /// Lists the addresses of a family, in the language of the moment, and keeps what is chosen or typed.
    void list(net::Family family);
    /// The address as text; empty for any.
    QString address() const;
    void setAddress(const QString& address);

private:
    QComboBox* m_box;
};

} // namespace echolab::gui
