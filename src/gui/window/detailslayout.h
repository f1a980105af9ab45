#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QSplitter;
class QWidget;

namespace echolab::gui {

class DetailsPanel;
class ServerPanel;

/// Shares the window's height between the panels and the details below them.
class DetailsLayout : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        QMainWindow* window;
        QSplitter* sections; ///< the panels above the details
        QWidget* panels;
        DetailsPanel* details;
        ServerPanel* server;
        QAction* enlarge; ///< gives the details the panels' room
    };

    explicit DetailsLayout(const Parts& parts);

    /// To be called when what the window needs has changed. Of the server's options and the details, a low screen has
    /// room for one: that which was opened last.
    void makeRoom();

private:
    void showView(int view);

    const Parts m_parts;
    bool m_madeRoom = false;        ///< and the window has not been laid out since
    bool m_optionsCameLast = false; ///< of the server's options and the details
};

} // namespace echolab::gui
