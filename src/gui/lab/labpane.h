#pragma once

#include <memory>

#include <QWidget>

#include "app/lab/labcontroller.h"

namespace echolab::gui {

namespace Ui {
class LabPane;
}

/// The claims of the chapter as experiments: chosen, run or stepped through, and judged by what was seen.
class LabPane : public QWidget
{
    Q_OBJECT

public:
    explicit LabPane(QWidget* parent = nullptr);
    ~LabPane() override;

    app::LabController* controller() { return &m_controller; }

protected:
    void changeEvent(QEvent* event) override;

private:
    const lab::Experiment& experiment() const;
    /// What the user expects; nothing where nothing was chosen.
    std::optional<lab::Outcome> prediction() const;
    void showState();
    void showAbout();
    void retranslate();

    std::unique_ptr<Ui::LabPane> m_ui;
    app::LabController m_controller;
};

} // namespace echolab::gui
