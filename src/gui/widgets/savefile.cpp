#include "gui/widgets/savefile.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

#include "files/resultfile.h"

namespace echolab::gui {

namespace {

class SaveFile
{
    Q_DECLARE_TR_FUNCTIONS(echolab::gui::SaveFile)

public:
    static void ask(QWidget* window, FileToSave wanted)
    {
        auto* dialog = new QFileDialog(window, tr("Save"), wanted.suggestedName,
                                       wanted.filter + QLatin1String(";;") + tr("All files (*)"));
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QFileInfo(wanted.suggestedName).suffix());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &QFileDialog::fileSelected, window,
                         [window, wanted = std::move(wanted)](const QString& path) {
                             if (const auto content = wanted.content()) {
                                 write(window, *content, path);
                             }
                         });
        dialog->open();
    }

private:
    static void write(QWidget* window, const QByteArray& content, const QString& path)
    {
        // The window waits for no reader of a pipe.
        const auto written = files::ResultFile::write(path, content, files::ResultFile::Patience::None);
        if (written) {
            return;
        }
        auto* box = new QMessageBox(QMessageBox::Warning, tr("Save"),
                                    tr("%1 could not be written: %2").arg(path, written.error()), QMessageBox::Ok,
                                    window);
        box->setTextFormat(Qt::PlainText);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    }
};

} // namespace

void saveFile(QWidget* window, FileToSave file)
{
    SaveFile::ask(window, std::move(file));
}

} // namespace echolab::gui
