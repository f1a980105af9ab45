// The lines of C of the chapter that an experiment is about, as one would type them.

#include <algorithm>
#include <array>
#include <utility>

#include "lab/stage/experiment.h"

namespace echolab::lab {

namespace {

/// For Winsock what the book changes is replaced: the type SOCKET, closesocket(), SD_SEND, and so on.
struct Listing {
    std::string_view id;
    std::string_view bsd;
};

constexpr std::array listings{
    Listing{"life-of-a-connection", R"(/* server */
int listen_sock = socket(AF_INET, SOCK_STREAM, 0);
bind(listen_sock, (struct sockaddr *)&serveraddr, sizeof(serveraddr));
listen(listen_sock, SOMAXCONN);
int client_sock = accept(listen_sock, (struct sockaddr *)&clientaddr, &addrlen);
while ((retval = recv(client_sock, buf, BUFSIZE, 0)) > 0)
    send(client_sock, buf, retval, 0);
close(client_sock);

/* client */
int sock = socket(AF_INET, SOCK_STREAM, 0);
connect(sock, (struct sockaddr *)&serveraddr, sizeof(serveraddr));
send(sock, buf, (int)strlen(buf), 0);
recv(sock, buf, BUFSIZE, 0);
close(sock);
)"},
    Listing{"listening-and-connected", R"(int first = accept(listen_sock, (struct sockaddr *)&clientaddr, &addrlen);
int second = accept(listen_sock, (struct sockaddr *)&clientaddr, &addrlen);
recv(first, buf, BUFSIZE, 0);
recv(second, buf, BUFSIZE, 0);
)"},
    Listing{"handshake-without-accept", R"(listen(listen_sock, SOMAXCONN); /* no accept() yet */
connect(sock, (struct sockaddr *)&serveraddr, sizeof(serveraddr)); /* returns 0 */
send(sock, "sent early", 10, 0);
int client_sock = accept(listen_sock, (struct sockaddr *)&clientaddr, &addrlen);
recv(client_sock, buf, BUFSIZE, 0);
)"},
    Listing{"one-at-a-time", R"(while (1) {
    int client_sock = accept(listen_sock, (struct sockaddr *)&clientaddr, &addrlen);
    while ((retval = recv(client_sock, buf, BUFSIZE, 0)) > 0)
        send(client_sock, buf, retval, 0);
    close(client_sock); /* only now the next accept() */
}
)"},
    Listing{"queue-length", R"(listen(listen_sock, 5); /* no accept() */
/* each client */
connect(sock, (struct sockaddr *)&serveraddr, sizeof(serveraddr));
)"},
    Listing{"blocking-is-free",
            R"(int client_sock = accept(listen_sock, (struct sockaddr *)&clientaddr, &addrlen); /* waits */
int retval = recv(client_sock, buf, BUFSIZE, 0); /* waits */
)"},
    Listing{"connect-without-listen", R"(bind(listen_sock, (struct sockaddr *)&serveraddr, sizeof(serveraddr));
if (connect(sock, (struct sockaddr *)&serveraddr, sizeof(serveraddr)) == -1)
    printf("%d\n", errno); /* refused: nobody listens */
listen(listen_sock, 1);
)"},
    Listing{"system-chooses-addresses",
            R"(connect(sock, (struct sockaddr *)&serveraddr, sizeof(serveraddr)); /* no bind() */
socklen_t addrlen = sizeof(localaddr);
getsockname(sock, (struct sockaddr *)&localaddr, &addrlen);
printf("%d\n", ntohs(localaddr.sin_port));
)"},
    Listing{"several-sockets", R"(int first = socket(AF_INET, SOCK_STREAM, 0);
int second = socket(AF_INET, SOCK_STREAM, 0);
connect(first, (struct sockaddr *)&serveraddr, sizeof(serveraddr));
connect(second, (struct sockaddr *)&serveraddr, sizeof(serveraddr));
)"},
    Listing{"no-message-boundaries", R"(/* client */
send(sock, "one", 3, 0);
send(sock, "two", 3, 0);
send(sock, "three", 5, 0);

/* server */
int retval = recv(client_sock, buf, BUFSIZE, 0); /* may be 11 */
)"},
    Listing{"send-copies", R"(int size = 8192;
setsockopt(sock, SOL_SOCKET, SO_SNDBUF, &size, sizeof(size));
int retval = send(sock, buf, BUFSIZE, 0); /* waits only for room in the send buffer */
)"},
    Listing{"recv-outcomes", R"(int retval = recv(client_sock, buf, 10, MSG_WAITALL);
if (retval == -1)
    printf("%d\n", errno); /* for example a reset */
else if (retval == 0)
    printf("end\n"); /* the client has closed */
)"},
    Listing{"close-order", R"(int on = 1;
setsockopt(listen_sock, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
bind(listen_sock, (struct sockaddr *)&serveraddr, sizeof(serveraddr));
/* ... */
close(client_sock); /* before the client: TIME-WAIT stays here */
)"},
    Listing{"half-close", R"(send(sock, "question", 8, 0);
shutdown(sock, SHUT_WR); /* ends sending only */
recv(sock, buf, BUFSIZE, 0); /* the answer */
close(sock);
)"},
    Listing{"unread-data-at-close", R"(/* client: data has come, and is not received */
close(sock);

/* server */
int retval = recv(client_sock, buf, BUFSIZE, 0); /* -1: reset */
)"},
    Listing{"ipv4-to-ipv6", R"(struct sockaddr_in6 serveraddr;
memset(&serveraddr, 0, sizeof(serveraddr));
serveraddr.sin6_family = AF_INET6;
serveraddr.sin6_addr = in6addr_any;
serveraddr.sin6_port = htons(9000);
int listen_sock = socket(AF_INET6, SOCK_STREAM, 0);
bind(listen_sock, (struct sockaddr *)&serveraddr, sizeof(serveraddr));
)"},
    Listing{"byte-order", R"(serveraddr.sin_port = htons(9000);
if (inet_pton(AF_INET, "127.0.0.1", &serveraddr.sin_addr) != 1)
    printf("no address\n");
)"},
    Listing{"text-is-bytes", R"(int len = (int)strlen(buf); /* bytes, not characters */
int retval = send(sock, buf, len, 0);
)"},
};

/// In this order, each wherever it stands.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> forWinsock{
    {{"int listen_sock", "SOCKET listen_sock"},
     {"int client_sock", "SOCKET client_sock"},
     {"int sock =", "SOCKET sock ="},
     {"int first", "SOCKET first"},
     {"int second", "SOCKET second"},
     {"socklen_t", "int"},
     {"close(", "closesocket("},
     {"SHUT_WR", "SD_SEND"},
     {"errno", "WSAGetLastError()"},
     {"&size,", "(const char *)&size,"},
     {"&on,", "(const char *)&on,"}}};

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
    return text;
}

} // namespace

std::string codeOf(const Experiment& experiment, Api api)
{
    const auto* const found = std::find_if(listings.begin(), listings.end(),
                                           [&experiment](const Listing& each) { return each.id == experiment.id; });
    if (found == listings.end()) {
        return {};
    }
    std::string text(found->bsd);
    if (api == Api::Winsock) {
        for (const auto& [bsd, winsock] : forWinsock) {
            text = replaced(std::move(text), bsd, winsock);
        }
        text = "WSADATA wsa;\nWSAStartup(MAKEWORD(2, 2), &wsa);\n" + text + "WSACleanup();\n";
    }
    return text;
}

} // namespace echolab::lab
