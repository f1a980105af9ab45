#include "gui/forms/addresschoice.h"

#include <QComboBox>
#include <QLineEdit>

namespace echolab::gui {

AddressChoice::AddressChoice(QComboBox* box)
    : m_box(box)
{
    m_box->setCompleter(nullptr); // completing an address somebody types would change it
}

void AddressChoice::list(net::Family family)
{
    const QString kept = address();
    const QSignalBlocker blocker(m_box);
    m_box->clear();
    const auto any = QString::fromStdString(net::Endpoint::any(family, 0).addressText());
    const auto loopback = QString::fromStdString(net::Endpoint::loopback(family, 0).addressText());
    m_box->addItem(tr("Any address (%1)").arg(any), QString());
    m_box->addItem(tr("Loopback (%1)").arg(loopback), loopback);
    for (const net::Endpoint& local : net::localAddresses()) {
        const auto text = QString::fromStdString(local.addressText());
        if (local.family() == family && text != loopback) {
            m_box->addItem(text, text);
        }
    }
    setAddress(kept);
}

QString AddressChoice::address() const
{
    const QString typed = m_box->currentText();
    const int listed = m_box->findText(typed, Qt::MatchFixedString);
    return listed >= 0 ? m_box->itemData(listed).toString() : typed.trimmed();
}

void AddressChoice::setAddress(const QString& address)
{
    const auto endpoint = net::Endpoint::parseAddress(address.toStdString(), 0);
    const int listed = m_box->findData(endpoint && endpoint->isAny() ? QString() : address);
    m_box->setCurrentIndex(listed);
    if (listed < 0) {
        m_box->setEditText(address);
    }
}

} // namespace echolab::gui
