#include "app/options/optionsmodel.h"

#include "app/options/optiontext.h"
#include "app/text/errortext.h"

namespace echolab::app {

namespace {

using Kind = OptionSubject::Kind;

/// Chosen in the server panel, and counting there at the next start.
bool isOfThePanel(const OptionSubject& subject, net::Option option)
{
    return subject.kind == Kind::Listening
        && (option == net::addressReuseOption() || option == net::Option::V6Only
            || option == net::Option::AcceptQueueLimit);
}

} // namespace

void OptionsModel::setSubject(const OptionSubject& subject)
{
    const bool same = subject.options == m_subject.options && subject.socket == m_subject.socket
        && subject.kind == m_subject.kind;
    if (same) {
        m_subject = subject;
        refreshRows();
        return;
    }
    beginResetModel();
    if (m_subject.options != nullptr) {
        disconnect(m_subject.options, nullptr, this, nullptr);
    }
    m_subject = subject;
    m_rows = subject.options != nullptr ? echo::shownOptions(subject.kind == Kind::Listening)
                                        : std::vector<net::Option>();
    m_typed.clear();
    endResetModel();
    if (m_subject.options != nullptr) {
        connect(m_subject.options, &AskedOptions::changed, this, [this](AskedOptions::SocketId socket) {
            if (socket == m_subject.socket) {
                refreshRows();
            }
        });
        connect(m_subject.options, &QObject::destroyed, this, [this] { setSubject({}); });
    }
}

QStringList OptionsModel::explanation(int row) const
{
    const net::Option option = this->option(row);
    const OptionExplanation told = OptionText::explain(option);
    const AskedOptions::State now = state(option);
    QStringList paragraphs;
    if (const QString why = reason(option); !why.isEmpty()) {
        paragraphs.append(why);
    }
    paragraphs.append(told.meaning);
    const auto chosen = m_subject.chosen.find(option);
    const std::optional<int> asked = now.asked ? now.asked
        : chosen != m_subject.chosen.end()     ? std::optional(chosen->second)
                                               : std::nullopt;
    if (asked && now.answer && *now.answer) {
        paragraphs.append(OptionText::difference(option, *asked, **now.answer));
    }
    paragraphs.append(told.detail);
    if (isOfThePanel(m_subject, option)) {
        paragraphs.append(tr("For the next start it is chosen in the server panel."));
    }
    paragraphs.append(tr("Described in: %1", "man pages, RFCs, the chapter").arg(told.source));
    paragraphs.removeAll(QString());
    return paragraphs;
}

int OptionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OptionsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OptionsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const net::Option option = this->option(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case NameColumn: return OptionText::name(option);
        case AskedColumn: return askedText(option);
        case AnswerColumn: return answerText(option);
        case MeaningColumn: return OptionText::explain(option).meaning;
        default: return {};
        }
    case Qt::EditRole: {
        if (index.column() != AskedColumn) {
            return {};
        }
        if (const auto typed = m_typed.find(option); typed != m_typed.end()) {
            return typed->second;
        }
        const auto asked = state(option).asked;
        return asked ? OptionText::input(option, *asked) : QString();
    }
    case RefusedRole: return !reason(option).isEmpty();
    case ReasonRole: return reason(option);
    default: return {};
    }
}

bool OptionsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) {
        return false;
    }
    const net::Option option = this->option(index.row());
    const QString text = value.toString();
    if (text == data(index, Qt::EditRole).toString()) {
        return true; // looked at, and left as it is
    }
    m_typed.erase(option);
    if (const auto parsed = OptionText::parse(option, text)) {
        m_subject.options->ask(m_subject.socket, option, *parsed, isKept(option));
    } else {
        m_typed.emplace(option, text);
    }
    refreshRows();
    return true;
}

Qt::ItemFlags OptionsModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == AskedColumn && isEditable(option(index.row()))) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

QVariant OptionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case NameColumn: return tr("Option", "of a socket");
    case AskedColumn: return tr("Asked for");
    case AnswerColumn: return tr("The system answers");
    case MeaningColumn: return tr("Meaning");
    default: return {};
    }
}

QModelIndex OptionsModel::buddy(const QModelIndex& index) const
{
    return index.isValid() ? index.siblingAtColumn(AskedColumn) : index;
}

QString OptionsModel::widestAskedText()
{
    return tr("%1 (server panel)").arg(OptionText::value(net::Option::V6Only, 0));
}

void OptionsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    refreshRows();
}

/// What the panel chooses can be changed on the open socket only, and then for this socket only.
bool OptionsModel::isEditable(net::Option option) const
{
    return m_subject.options->isOpen() || !isOfThePanel(m_subject, option);
}

bool OptionsModel::isKept(net::Option option) const
{
    return !isOfThePanel(m_subject, option);
}

AskedOptions::State OptionsModel::state(net::Option option) const
{
    return m_subject.options->state(m_subject.socket, option);
}

QString OptionsModel::askedText(net::Option option) const
{
    if (const auto typed = m_typed.find(option); typed != m_typed.end()) {
        return typed->second;
    }
    if (const auto asked = state(option).asked) {
        return OptionText::value(option, *asked);
    }
    const auto chosen = m_subject.chosen.find(option);
    if (chosen == m_subject.chosen.end()) {
        return isOfThePanel(m_subject, option) && !m_subject.options->isOpen() ? tr("in the server panel")
                                                                               : tr("nothing", "was asked for");
    }
    const QString value = OptionText::value(option, chosen->second);
    if (m_subject.kind == Kind::Connected) {
        return tr("%1 (inherited)", "from the listening socket").arg(value);
    }
    return isOfThePanel(m_subject, option) ? tr("%1 (server panel)").arg(value) : tr("%1 (Echo Lab)").arg(value);
}

QString OptionsModel::answerText(net::Option option) const
{
    const auto& answer = state(option).answer;
    if (option == net::Option::V6Only && m_subject.family == net::Family::IPv4) {
        return tr("an IPv4 socket has none");
    }
    if (!answer) {
        return {};
    }
    return *answer ? OptionText::value(option, **answer) : QString::fromStdString(answer->error().name());
}

QString OptionsModel::reason(net::Option option) const
{
    if (const auto typed = m_typed.find(option); typed != m_typed.end()) {
        const auto parsed = OptionText::parse(option, typed->second);
        return parsed ? QString() : parsed.error();
    }
    const auto refusal = state(option).refusal;
    return refusal ? ErrorText::ofOption(*refusal, option) : QString();
}

void OptionsModel::refreshRows()
{
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

} // namespace echolab::app
