#pragma once

#include <QString>
#include <QStringList>

namespace echolab::app {

/// Korean particles that follow what a translation does not know beforehand: a number, a name, an address. The
/// translation writes both forms, "%1을(를)", and the one that fits the sound before it is chosen when the text is put
/// together. Known: 은(는), 이(가), 을(를), 과(와), (으)로, (이)라, (이)나. May be called from any thread.
class Particles
{
public:
    /// The pattern with %1 to %9 replaced, each once, and its own particles chosen; what an argument says stays as it
    /// is, whatever it looks like.
    static QString fill(const QString& pattern, const QStringList& arguments);
    /// A text without placeholders: each of its particles chosen by what stands before it.
    static QString chosen(const QString& text) { return fill(text, {}); }
};

} // namespace echolab::app
