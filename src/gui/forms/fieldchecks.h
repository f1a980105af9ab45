#pragma once

#include <functional>
#include <vector>

#include <QLineEdit>
#include <QObject>

#include "app/text/inputrules.h"

namespace echolab::gui {

class ReasonLabel;

/// Checks the fields of a form whenever one of them is edited: marks those whose content is refused and says why below
/// them. Never changes what was typed.
class FieldChecks : public QObject
{
    Q_OBJECT

public:
    /// Why the present content is refused; empty when it is accepted.
    using Rule = std::function<QString()>;

    FieldChecks(ReasonLabel* reasons, QObject* parent);

    /// marked: the widget that shows the mark where it is not the field itself (an editable dropdown).
    void add(QLineEdit* field, Rule rule, QWidget* marked = nullptr);
    /// Checks all fields again, as after a change of the language or of something else that a rule depends on.
    void check();
    /// Whether everything is accepted; otherwise the first field that is not has the focus.
    bool passOrFocus();

private:
    struct Field {
        QLineEdit* edit;
        QWidget* marked;
        Rule rule;
    };

    ReasonLabel* m_reasons;
    std::vector<Field> m_fields;
    QLineEdit* m_firstRefused = nullptr;
};

/// What a rule of the app layer says against a value, after the name of the field where it does not speak for itself.
template <typename T>
QString reasonOf(const app::Checked<T>& checked, const QString& field = {})
{
    if (checked) {
        return {};
    }
    return field.isEmpty() ? checked.error() : field + QLatin1String(": ") + checked.error();
}

} // namespace echolab::gui
