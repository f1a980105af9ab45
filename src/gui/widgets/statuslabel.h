#pragma once

#include "gui/widgets/valuelabel.h"

namespace echolab::gui {

/// Says how something stands, with a dot in the colour of its tone; an error as a box with its advice.
class StatusLabel : public ValueLabel
{
    Q_OBJECT

public:
    enum class Tone { Idle, Busy, Good, Warning, Error };

    explicit StatusLabel(QWidget* parent = nullptr);

    void setStatus(Tone tone, const QString& text);
    Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Idle;
};

} // namespace echolab::gui
