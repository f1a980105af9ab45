#pragma once

#include <QLabel>

namespace echolab::gui {

/// A label whose text is a value that changes. Screen readers get the accessible name of the form as its name and the
/// value as its description, since a label with an accessible name does not report its text.
class ValueLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ValueLabel(QWidget* parent = nullptr);

    /// Plain text. Does nothing when it is shown already.
    void setValue(const QString& value);
};

/// The heading of a panel, as high as a row of tabs beside it.
class PanelTitle : public QLabel
{
    Q_OBJECT

public:
    explicit PanelTitle(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace echolab::gui
