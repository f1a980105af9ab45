#include "gui/client/piecesrow.h"

#include <QEvent>

#include "app/text/inputrules.h"
#include "gui/forms/fieldchecks.h"
#include "ui_piecesrow.h"

namespace echolab::gui {

PiecesRow::PiecesRow(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PiecesRow>())
{
    m_ui->setupUi(this);
    m_checks = new FieldChecks(m_ui->error, this);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    m_ui->size->setFixedWidth(7 * digit + 20);
    m_ui->pause->setFixedWidth(5 * digit + 20);
    m_checks->add(m_ui->size,
                  [this] { return reasonOf(app::InputRules::pieceSize(m_ui->size->text()), tr("Piece size")); });
    m_checks->add(m_ui->pause,
                  [this] { return reasonOf(app::InputRules::piecePause(m_ui->pause->text()), tr("Pause")); });
    setInputs({});
}

PiecesRow::~PiecesRow() = default;

app::PieceInputs PiecesRow::inputs() const
{
    return {.on = !isHidden(), .size = m_ui->size->text(), .pause = m_ui->pause->text()};
}

void PiecesRow::setInputs(const app::PieceInputs& inputs)
{
    m_ui->size->setText(inputs.size);
    m_ui->pause->setText(inputs.pause);
    m_checks->check();
    setOn(inputs.on);
}

void PiecesRow::setOn(bool on)
{
    setHidden(!on);
}

void PiecesRow::focusSize()
{
    m_ui->size->setFocus(Qt::OtherFocusReason);
    m_ui->size->selectAll();
}

std::optional<echo::Pieces> PiecesRow::pieces()
{
    if (isHidden()) {
        return echo::Pieces();
    }
    if (!m_checks->passOrFocus()) {
        return std::nullopt;
    }
    return echo::Pieces{.size = static_cast<std::size_t>(*app::InputRules::pieceSize(m_ui->size->text())),
                        .pause = std::chrono::milliseconds(*app::InputRules::piecePause(m_ui->pause->text()))};
}

void PiecesRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_checks->check();
    }
    QWidget::changeEvent(event);
}

} // namespace echolab::gui
