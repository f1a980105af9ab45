#include "app/conversation/consolemodel.h"

namespace echolab::app {

QVariant ConsoleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return row(index.row()).text();
    case KindRole: return QVariant::fromValue(row(index.row()).kind());
    default: return {};
    }
}

QHash<int, QByteArray> ConsoleModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert(KindRole, "kind");
    return names;
}

void ConsoleModel::print(const std::vector<ConsoleLine>& lines)
{
    if (lines.empty()) {
        return;
    }
    std::vector<ConsoleLine> printed;
    printed.reserve(lines.size());
    for (const ConsoleLine& line : lines) {
        if (line.blankBefore()) {
            printed.push_back(ConsoleLine::blank());
        }
        printed.push_back(line);
    }
    append(printed);
    Q_EMIT linesPrinted(printed);
}

} // namespace echolab::app
