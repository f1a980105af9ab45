#include "app/options/askedoptions.h"

namespace echolab::app {

AskedOptions::AskedOptions(AskSystem askSystem, QObject* parent)
    : QObject(parent)
    , m_askSystem(std::move(askSystem))
{
}

AskedOptions::State AskedOptions::state(SocketId socket, net::Option option) const
{
    State state;
    if (const auto known = m_sockets.find(socket); known != m_sockets.end()) {
        if (const auto found = known->second.find(option); found != known->second.end()) {
            state = found->second;
        }
    }
    if (socket == mainSocket && !state.asked) {
        if (const auto kept = m_forNextStart.find(option); kept != m_forNextStart.end()) {
            state.asked = kept->second;
        }
    }
    return state;
}

void AskedOptions::ask(SocketId socket, net::Option option, std::optional<int> value, bool keep)
{
    if (socket == mainSocket && keep) {
        m_forNextStart.erase(option);
        if (value) {
            m_forNextStart.emplace(option, *value);
        }
    }
    if (m_open) {
        State& state = m_sockets[socket][option];
        state.asked = value;
        state.refusal.reset();
        if (value) {
            m_askSystem(socket, {{option, *value}});
        }
    }
    Q_EMIT changed(socket);
}

void AskedOptions::refresh(SocketId socket)
{
    if (m_open) {
        m_askSystem(socket, {});
    }
}

void AskedOptions::opened()
{
    m_open = true;
    Q_EMIT changed(mainSocket);
}

void AskedOptions::closed()
{
    m_open = false;
    m_sockets.clear();
    Q_EMIT changed(mainSocket);
}

void AskedOptions::connectionClosed(SocketId connection)
{
    if (m_sockets.erase(connection) > 0) {
        Q_EMIT changed(connection);
    }
}

void AskedOptions::take(const echo::SocketOptionsRead& event)
{
    auto& options = m_sockets[event.connection];
    for (const echo::OptionAnswer& answer : event.answers) {
        options[answer.option].answer = answer.value;
    }
    for (const echo::OptionRefusal& refusal : event.refusals) {
        options[refusal.option].refusal = refusal.error;
        Q_EMIT refused(refusal);
    }
    Q_EMIT changed(event.connection);
    Q_EMIT answered(event);
}

} // namespace echolab::app
