#include "gui/forms/fieldchecks.h"

#include "gui/style/style.h"
#include "gui/widgets/reasonlabel.h"

namespace echolab::gui {

FieldChecks::FieldChecks(ReasonLabel* reasons, QObject* parent)
    : QObject(parent)
    , m_reasons(reasons)
{
}

void FieldChecks::add(QLineEdit* field, Rule rule, QWidget* marked)
{
    m_fields.push_back({field, marked != nullptr ? marked : field, std::move(rule)});
    connect(field, &QLineEdit::textChanged, this, &FieldChecks::check);
}

void FieldChecks::check()
{
    QStringList reasons;
    m_firstRefused = nullptr;
    for (const Field& field : m_fields) {
        const QString reason = field.rule();
        const bool refused = !reason.isEmpty();
        if (refused) {
            reasons.append(reason);
            if (m_firstRefused == nullptr) {
                m_firstRefused = field.edit;
            }
        }
        if (field.marked->property(invalidProperty).toBool() != refused) {
            field.marked->setProperty(invalidProperty, refused);
            field.marked->update();
        }
        field.edit->setAccessibleDescription(reason);
    }
    m_reasons->setReason(reasons.join(QLatin1Char('\n')));
}

bool FieldChecks::passOrFocus()
{
    check();
    if (m_firstRefused != nullptr) {
        m_firstRefused->setFocus(Qt::OtherFocusReason);
        m_firstRefused->selectAll();
    }
    return m_firstRefused == nullptr;
}

} // namespace echolab::gui
