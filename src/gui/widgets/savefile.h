#pragma once

#include <functional>
#include <optional>

#include <QByteArray>
#include <QString>

class QWidget;

namespace echolab::gui {

/// What is written to a file.
struct FileToSave {
    QString suggestedName; ///< its ending is added where a person types none
    QString filter;        ///< as QFileDialog takes it
    /// Asked for when the file has been chosen; nothing is written where there is nothing any more.
    std::function<std::optional<QByteArray>()> content;
};

/// Asks where to, and writes. Returns at once; says so when it fails.
void saveFile(QWidget* window, FileToSave file);

} // namespace echolab::gui
