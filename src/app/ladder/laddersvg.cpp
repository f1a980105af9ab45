#include <algorithm>
#include <map>

#include "app/ladder/ladderexport.h"
#include "app/ladder/laddertext.h"

namespace echolab::app {

namespace {

using Time = std::chrono::steady_clock::time_point;

constexpr double width = 1000;
constexpr double clientX = 320;
constexpr double serverX = 680;
constexpr double top = 50;
constexpr double leastStep = 22; ///< so that texts do not cover each other
constexpr double longestStep = 60;
constexpr double foldedFrom = 100; ///< milliseconds in which nothing happens

/// Where each moment is drawn: the more time passed, the further down, within bounds.
class Scale
{
public:
    explicit Scale(const Ladder& ladder)
    {
        for (const auto& segment : ladder.segments) {
            m_places[segment.frame.sent];
            if (segment.frame.arrived && segment.frame.heldBack) {
                m_places[*segment.frame.arrived];
            }
        }
        for (const auto& call : ladder.calls) {
            if (isShown(call)) {
                m_places[call.at];
            }
        }
        double y = top;
        const Time* previous = nullptr;
        for (auto& [time, place] : m_places) {
            if (previous != nullptr) {
                const double passed = std::chrono::duration<double, std::milli>(time - *previous).count();
                y += std::clamp(leastStep + passed, leastStep, longestStep);
                if (passed >= foldedFrom) {
                    m_folds.emplace_back(y - longestStep / 2, passed);
                }
            }
            place = y;
            previous = &time;
        }
        m_bottom = y + leastStep;
    }

    double at(Time time) const { return m_places.at(time); }
    double bottom() const { return m_bottom; }
    /// Where time is folded, and how many milliseconds of it.
    const std::vector<std::pair<double, double>>& folds() const { return m_folds; }

private:
    std::map<Time, double> m_places;
    std::vector<std::pair<double, double>> m_folds;
    double m_bottom = top;
};

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

QString line(double x1, double y1, double x2, double y2, const QString& more)
{
    return QStringLiteral("<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\" %5/>\n")
        .arg(number(x1), number(y1), number(x2), number(y2), more);
}

QString text(double x, double y, const QString& anchor, const QString& content)
{
    return QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"%3\">%4</text>\n")
        .arg(number(x), number(y), anchor, content.toHtmlEscaped());
}

/// An arrow that ends where the segment arrived, or a line that ends in a cross.
QString drawn(const LadderSegment& segment, std::size_t index, const Scale& scale)
{
    const auto& frame = segment.frame;
    const bool toServer = Ladder::isFromClient(segment);
    const double from = toServer ? clientX : serverX;
    const double reach = frame.lost ? 0.6 : 1.0;
    const double to = from + (toServer ? 1 : -1) * reach * (serverX - clientX);
    const double sent = scale.at(frame.sent);
    const double arrived = frame.arrived && frame.heldBack ? scale.at(*frame.arrived) : sent + 8 * reach;
    const QString dashes = segment.facts.resentOf ? QStringLiteral(" stroke-dasharray=\"6 3\"") : QString();
    QString svg = line(from, sent, to, arrived,
                       QStringLiteral("stroke=\"currentColor\"%1%2")
                           .arg(dashes, frame.lost ? QString() : QStringLiteral(" marker-end=\"url(#arrow)\"")));
    if (frame.lost) {
        svg += line(to - 6, arrived - 6, to + 6, arrived + 6, QStringLiteral("stroke=\"#c01c28\" stroke-width=\"2\""));
        svg += line(to - 6, arrived + 6, to + 6, arrived - 6, QStringLiteral("stroke=\"#c01c28\" stroke-width=\"2\""));
    }
    QString label = QStringLiteral("#%1 %2").arg(index).arg(LadderText::segment(segment));
    if (const QString note = LadderText::note(segment); !note.isEmpty()) {
        label += QStringLiteral(" - ") + note;
    }
    return svg + text((clientX + serverX) / 2, sent - 3, QStringLiteral("middle"), label);
}

} // namespace

QByteArray LadderExport::svg(const Ladder& ladder)
{
    const Scale scale(ladder);
    QString svg = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                 "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" width=\"%1\" "
                                 "height=\"%2\" font-family=\"sans-serif\" font-size=\"12\" color=\"#1c1c1c\" "
                                 "fill=\"#1c1c1c\">\n"
                                 "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
                                 "<defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"10\" refY=\"5\" "
                                 "markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">"
                                 "<path d=\"M0 0L10 5L0 10z\"/></marker></defs>\n")
                      .arg(number(width), number(scale.bottom() + leastStep));
    const QString end = QStringLiteral("end");
    const QString start = QStringLiteral("start");
    svg += text(clientX - 8, 24, end, tr("client")) + text(serverX + 8, 24, start, tr("server"));
    for (const double x : {clientX, serverX}) {
        svg += line(x, 30, x, scale.bottom(), QStringLiteral("stroke=\"currentColor\" stroke-width=\"2\""));
    }
    for (const auto& [y, passed] : scale.folds()) {
        svg += text((clientX + serverX) / 2, y, QStringLiteral("middle"), tr("... %1 ms ...").arg(passed, 0, 'f', 0));
    }
    for (const auto& call : ladder.calls) {
        if (isShown(call)) {
            const bool byClient = call.side.role == net::TraceSide::Role::Client;
            svg += text(byClient ? clientX - 8 : serverX + 8, scale.at(call.at) + 4, byClient ? end : start,
                        LadderText::call(call));
        }
    }
    for (std::size_t i = 0; i < ladder.segments.size(); ++i) {
        const auto& segment = ladder.segments[i];
        svg += drawn(segment, i, scale);
        svg += text(8, scale.at(segment.frame.sent) + 4, start,
                    QStringLiteral("%1 ms").arg(ladder.milliseconds(segment.frame.sent), 0, 'f', 3));
    }
    return (svg + QStringLiteral("</svg>\n")).toUtf8();
}

} // namespace echolab::app
