<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>echolab::app::CallText</name>
    <message>
        <source>Makes a socket and so decides which protocol is used. It has no address yet and is not connected.</source>
        <translation>소켓을 만들어 사용할 프로토콜을 결정합니다. 아직 주소가 없고 연결되지도 않은 상태입니다.</translation>
    </message>
    <message>
        <source>Gives the socket its local IP address and local port number.</source>
        <translation>소켓의 지역 IP 주소와 지역 포트 번호를 결정합니다.</translation>
    </message>
    <message>
        <source>Turns the socket into a listening socket (state LISTEN). From now on the system itself completes the handshakes of clients and keeps the connections in a queue.</source>
        <translation>소켓을 대기 소켓으로 바꿉니다(LISTEN 상태). 이때부터 운영체제가 스스로 클라이언트와 연결 설정을 마치고 그 연결을 큐에 넣어 둡니다.</translation>
    </message>
    <message>
        <source>Takes a finished connection from the queue and returns a new socket for it. The listening socket stays what it is. With an empty queue, the call waits.</source>
        <translation>연결 큐에서 설정이 끝난 연결을 하나 꺼내 그 연결을 위한 새 소켓을 리턴합니다. 대기 소켓은 그대로 남습니다. 큐가 비어 있으면 기다립니다.</translation>
    </message>
    <message>
        <source>Starts the three-way handshake with the server. A socket without a local address gets one, and a free port, from the system.</source>
        <translation>서버와 3단계 연결 설정을 시작합니다. 지역 주소가 없는 소켓에는 운영체제가 주소와 비어 있는 포트를 정해 줍니다.</translation>
    </message>
    <message>
        <source>Copies data into the send buffer of the system. It returns when the data is copied, not when it has arrived.</source>
        <translation>데이터를 운영체제의 송신 버퍼에 복사합니다. 상대에게 도착했을 때가 아니라 복사가 끝났을 때 리턴합니다.</translation>
    </message>
    <message>
        <source>Takes data that has arrived from the receive buffer of the system. With an empty buffer, a blocking socket waits.</source>
        <translation>운영체제의 수신 버퍼에 도착한 데이터를 가져옵니다. 버퍼가 비어 있으면 블로킹 소켓은 기다립니다.</translation>
    </message>
    <message>
        <source>Ends one direction of the connection, or both, while the socket stays open. The end of sending tells the peer that nothing more will come: its recv() returns 0.</source>
        <translation>소켓은 열어 둔 채 연결의 한 방향이나 양방향을 끝냅니다. 송신을 끝내면 상대는 더 올 데이터가 없음을 알게 되어 recv()가 0을 리턴합니다.</translation>
    </message>
    <message>
        <source>Gives the socket back. The connection ends in order; if received data was left unread, the peer gets a reset instead.</source>
        <translation>소켓을 닫습니다. 연결은 정상 절차로 끝나지만, 받고도 읽지 않은 데이터가 있으면 상대에게 리셋이 갑니다.</translation>
    </message>
    <message>
        <source>Asks for the local address and port of the socket, for example those that the system has chosen.</source>
        <translation>소켓의 지역 주소와 포트 번호를 물어봅니다. 운영체제가 정해 준 값도 이렇게 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Asks for the remote address and port of a connected socket.</source>
        <translation>연결된 소켓의 원격 주소와 포트 번호를 물어봅니다.</translation>
    </message>
    <message>
        <source>Sets an option of the socket.</source>
        <translation>소켓 옵션을 설정합니다.</translation>
    </message>
    <message>
        <source>Reads an option of the socket.</source>
        <translation>소켓 옵션을 읽습니다.</translation>
    </message>
    <message>
        <source>Switches the socket between blocking and nonblocking.</source>
        <translation>소켓을 블로킹 또는 넌블로킹으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Waits until one of several sockets has something to read or room to write, or until the time is up.</source>
        <translation>여러 소켓 가운데 하나라도 읽을 데이터나 쓸 공간이 생기거나, 정한 시간이 지날 때까지 기다립니다.</translation>
    </message>
    <message>
        <source>Makes an epoll object: a list, kept in the system, of the sockets that a thread watches.</source>
        <translation>epoll 객체를 만듭니다. 스레드가 지켜보는 소켓의 목록으로, 운영체제 안에 있습니다.</translation>
    </message>
    <message>
        <source>Adds a socket to the list that epoll_wait() watches, changes it or removes it.</source>
        <translation>epoll_wait()가 지켜보는 목록에 소켓을 더하거나, 바꾸거나, 뺍니다.</translation>
    </message>
    <message>
        <source>Waits until something happens on any of the watched sockets, and says on which. One thread can so serve thousands of clients.</source>
        <translation>지켜보는 소켓 가운데 어디서든 일이 생길 때까지 기다리고, 어느 소켓인지 알려 줍니다. 스레드 하나로 클라이언트 수천 개를 처리할 수 있습니다.</translation>
    </message>
    <message>
        <source>%1: the socket that the call is made on (number %2 in this trace)</source>
        <translation>%1: 호출 대상 소켓 (이 기록에서 %2번)</translation>
    </message>
    <message>
        <source>AF_INET or AF_INET6: addresses of IPv4 or of IPv6</source>
        <translation>AF_INET 또는 AF_INET6: IPv4 주소 또는 IPv6 주소</translation>
    </message>
    <message>
        <source>SOCK_STREAM: a stream of bytes, which means TCP</source>
        <translation>SOCK_STREAM: 바이트 스트림, 곧 TCP</translation>
    </message>
    <message>
        <source>SOCK_NONBLOCK, where it stands: calls on it return instead of waiting</source>
        <translation>SOCK_NONBLOCK이 있으면: 이 소켓의 호출은 기다리지 않고 리턴</translation>
    </message>
    <message>
        <source>the address structure: which of this machine&apos;s addresses (0.0.0.0 or :: for all of them) and which port (0: the system chooses)</source>
        <translation>소켓 주소 구조체: 이 컴퓨터의 어느 주소(0.0.0.0이나 ::는 전부)와 어느 포트(0이면 운영체제가 선택)</translation>
    </message>
    <message>
        <source>the length of that structure: 16 bytes for IPv4, 28 for IPv6</source>
        <translation>그 구조체의 길이: IPv4는 16바이트, IPv6는 28바이트</translation>
    </message>
    <message>
        <source>the address structure with the server&apos;s address and port</source>
        <translation>서버의 주소와 포트 번호를 담은 소켓 주소 구조체</translation>
    </message>
    <message>
        <source>the backlog: how many finished connections may wait for accept()</source>
        <translation>backlog: 설정이 끝난 연결이 accept()를 몇 개까지 기다릴 수 있는지</translation>
    </message>
    <message>
        <source>room for the address and port of the client, and the length of that room</source>
        <translation>클라이언트의 주소와 포트 번호를 받을 공간과 그 길이</translation>
    </message>
    <message>
        <source>SHUT_RD, SHUT_WR or SHUT_RDWR: which direction ends: receiving, sending or both</source>
        <translation>SHUT_RD, SHUT_WR, SHUT_RDWR: 끝낼 방향(수신, 송신, 양쪽)</translation>
    </message>
    <message>
        <source>room for the address that the system fills in, and the length of that room</source>
        <translation>운영체제가 채워 줄 주소의 공간과 그 길이</translation>
    </message>
    <message>
        <source>a list: for each socket what is asked for (POLLIN: something to read, POLLOUT: room to write)</source>
        <translation>목록: 소켓마다 알고 싶은 것(POLLIN: 읽을 데이터, POLLOUT: 쓸 공간)</translation>
    </message>
    <message>
        <source>how many entries the list has</source>
        <translation>목록의 항목 수</translation>
    </message>
    <message>
        <source>how many milliseconds to wait at most; -1: for ever</source>
        <translation>최대로 기다릴 시간(밀리초), -1이면 무한정</translation>
    </message>
    <message>
        <source>the epoll object</source>
        <translation>epoll 객체</translation>
    </message>
    <message>
        <source>what to do: EPOLL_CTL_ADD, EPOLL_CTL_MOD or EPOLL_CTL_DEL</source>
        <translation>할 일: EPOLL_CTL_ADD, EPOLL_CTL_MOD, EPOLL_CTL_DEL</translation>
    </message>
    <message>
        <source>the socket, and what is asked for (EPOLLIN: something to read, EPOLLOUT: room to write)</source>
        <translation>소켓과 알고 싶은 것(EPOLLIN: 읽을 데이터, EPOLLOUT: 쓸 공간)</translation>
    </message>
    <message>
        <source>room for what has happened, and for how many events</source>
        <translation>생긴 일을 받을 공간과 그 개수</translation>
    </message>
    <message>
        <source>buf, %1: the data, and how much of it</source>
        <translation>buf, %1: 보낼 데이터와 그 크기</translation>
    </message>
    <message>
        <source>MSG_NOSIGNAL, where it stands: a broken connection is an error and no signal</source>
        <translation>MSG_NOSIGNAL이 있으면: 끊어진 연결은 시그널이 아니라 오류로 알림</translation>
    </message>
    <message>
        <source>buf, %1: where to put the data, and how much fits</source>
        <translation>buf, %1: 데이터를 받을 곳과 그 크기</translation>
    </message>
    <message>
        <source>0: nothing special is asked for</source>
        <translation>0: 특별한 요청 없음</translation>
    </message>
    <message>
        <source>MSG_PEEK: look at the data and leave it in the buffer</source>
        <translation>MSG_PEEK: 데이터를 버퍼에 남겨 둔 채 보기만 함</translation>
    </message>
    <message>
        <source>MSG_WAITALL: wait until all of it has come</source>
        <translation>MSG_WAITALL: 전부 올 때까지 기다림</translation>
    </message>
    <message>
        <source>SO_REUSEADDR: the port may be bound although earlier connections on it are in TIME-WAIT</source>
        <translation>SO_REUSEADDR: 이전 연결이 TIME-WAIT 상태여도 같은 포트에 bind 가능</translation>
    </message>
    <message>
        <source>SO_EXCLUSIVEADDRUSE: no other program may bind the same port</source>
        <translation>SO_EXCLUSIVEADDRUSE: 다른 프로그램은 같은 포트에 bind할 수 없음</translation>
    </message>
    <message>
        <source>SO_REUSEPORT: several sockets may share the port</source>
        <translation>SO_REUSEPORT: 여러 소켓이 포트를 함께 쓸 수 있음</translation>
    </message>
    <message>
        <source>SO_LINGER: how long close() tries to deliver what is unsent; with 0 seconds it sends a reset</source>
        <translation>SO_LINGER: close()가 보내지 못한 데이터를 얼마나 오래 보내려 하는지. 0초면 리셋을 보냄</translation>
    </message>
    <message>
        <source>SO_KEEPALIVE: ask from time to time whether a silent peer is still there</source>
        <translation>SO_KEEPALIVE: 조용한 상대가 아직 있는지 가끔 확인</translation>
    </message>
    <message>
        <source>SO_RCVBUF: the size of the receive buffer; Linux doubles it</source>
        <translation>SO_RCVBUF: 수신 버퍼의 크기. 리눅스는 두 배로 잡음</translation>
    </message>
    <message>
        <source>SO_SNDBUF: the size of the send buffer; Linux doubles it</source>
        <translation>SO_SNDBUF: 송신 버퍼의 크기. 리눅스는 두 배로 잡음</translation>
    </message>
    <message>
        <source>SO_RCVTIMEO: how long recv() waits at most</source>
        <translation>SO_RCVTIMEO: recv()가 최대로 기다리는 시간</translation>
    </message>
    <message>
        <source>SO_SNDTIMEO: how long send() waits at most</source>
        <translation>SO_SNDTIMEO: send()가 최대로 기다리는 시간</translation>
    </message>
    <message>
        <source>TCP_NODELAY: small pieces are sent at once and not collected</source>
        <translation>TCP_NODELAY: 작은 조각을 모으지 않고 바로 보냄</translation>
    </message>
    <message>
        <source>IPV6_V6ONLY: whether an IPv6 socket leaves IPv4 connections alone</source>
        <translation>IPV6_V6ONLY: IPv6 소켓이 IPv4 연결을 받지 않을지 여부</translation>
    </message>
    <message>
        <source>SO_ERROR: how an operation that went on by itself has ended; 0 is well</source>
        <translation>SO_ERROR: 뒤에서 진행된 작업이 어떻게 끝났는지. 0이면 성공</translation>
    </message>
    <message>
        <source>%1 It returned after %2.</source>
        <comment>%1 is one or more sentences</comment>
        <translation>%1 %2 뒤에 리턴했습니다.</translation>
    </message>
    <message>
        <source>The handle of the new socket: %1.</source>
        <translation>새 소켓의 핸들: %1.</translation>
    </message>
    <message>
        <source>The handle of the new epoll object: %1.</source>
        <translation>새 epoll 객체의 핸들: %1.</translation>
    </message>
    <message>
        <source>0: the socket has the address %1.</source>
        <comment>an endpoint</comment>
        <translation>0: 소켓의 지역 주소가 %1(으)로 정해졌습니다.</translation>
    </message>
    <message>
        <source>0: clients can connect from now on, even before accept() is called.</source>
        <translation>0: 이제부터 클라이언트가 접속할 수 있습니다. accept()를 부르기 전에도 됩니다.</translation>
    </message>
    <message>
        <source>The handle of the new connected socket: %1. The client is %2.</source>
        <translation>연결된 새 소켓의 핸들: %1. 클라이언트는 %2입니다.</translation>
    </message>
    <message>
        <source>0: the connection to %1 is established. The server need not have called accept().</source>
        <translation>0: %1와(과) 연결되었습니다. 서버가 accept()를 부르지 않았어도 연결됩니다.</translation>
    </message>
    <message>
        <source>Only %1 went into the send buffer: it is full. The rest must be sent later.</source>
        <translation>%1만 송신 버퍼에 들어갔습니다. 버퍼가 가득 찼으므로 나머지는 나중에 보내야 합니다.</translation>
    </message>
    <message>
        <source>All %1 went into the send buffer.</source>
        <translation>%1 모두 송신 버퍼에 들어갔습니다.</translation>
    </message>
    <message>
        <source>0: the peer has ended its sending in order, and everything it sent has been read.</source>
        <translation>0: 상대가 송신을 정상적으로 끝냈고, 보낸 데이터를 모두 읽었습니다.</translation>
    </message>
    <message>
        <source>%1 came. TCP keeps no message boundaries: this can be a part of what the peer sent at once, or several sends together.</source>
        <translation>%1가 왔습니다. TCP는 메시지의 경계를 구분하지 않으므로, 상대가 한 번에 보낸 데이터의 일부일 수도 있고 여러 번 보낸 데이터가 합쳐진 것일 수도 있습니다.</translation>
    </message>
    <message>
        <source>0: the direction is ended.</source>
        <translation>0: 그 방향이 끝났습니다.</translation>
    </message>
    <message>
        <source>0: the handle is free, and the system may give the same number to the next socket.</source>
        <translation>0: 핸들이 반납되었습니다. 운영체제는 다음 소켓에 같은 번호를 줄 수 있습니다.</translation>
    </message>
    <message>
        <source>0: the local address is %1.</source>
        <translation>0: 지역 주소는 %1입니다.</translation>
    </message>
    <message>
        <source>0: the remote address is %1.</source>
        <translation>0: 원격 주소는 %1입니다.</translation>
    </message>
    <message>
        <source>0: the option is set.</source>
        <translation>0: 옵션이 설정되었습니다.</translation>
    </message>
    <message>
        <source>0: the value is %1.</source>
        <translation>0: 값은 %1입니다.</translation>
    </message>
    <message>
        <source>0: the time was up before anything happened.</source>
        <translation>0: 아무 일도 생기지 않은 채 시간이 다 되었습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Something is to be done on %1 socket(s).</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>소켓 %1개에서 할 일이 생겼습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: it succeeded.</source>
        <translation>%1: 성공했습니다.</translation>
    </message>
    <message>
        <source>%1. No fault: the socket does not block, so the handshake goes on by itself, and poll() or epoll_wait() tells when it is done.</source>
        <translation>%1. 잘못이 아닙니다. 넌블로킹 소켓이라 연결 설정이 뒤에서 계속되고, 끝나면 poll()이나 epoll_wait()가 알려 줍니다.</translation>
    </message>
    <message>
        <source>%1. No fault: a blocking call would wait now, and this one returns instead.</source>
        <translation>%1. 잘못이 아닙니다. 블로킹 호출이라면 지금 기다리겠지만, 이 호출은 바로 리턴합니다.</translation>
    </message>
    <message>
        <source>Chapter 4, part 2, TCP server and client in detail, slide %1</source>
        <comment>%1 is a number or a range</comment>
        <translation>4장 02 TCP 서버-클라이언트 분석 (%1)</translation>
    </message>
    <message>
        <source>The call itself is not in chapter 4; the addresses it tells are the subject of part 2, slide 1.</source>
        <translation>이 호출 자체는 4장에 나오지 않습니다. 알려 주는 주소는 02 TCP 서버-클라이언트 분석 (1)의 주제입니다.</translation>
    </message>
    <message>
        <source>Chapter 4, part 2, send(): blocking and nonblocking sockets are told apart there.</source>
        <translation>4장 02 send() 함수: 블로킹 소켓과 넌블로킹 소켓을 구분하는 곳입니다.</translation>
    </message>
    <message>
        <source>Not in chapter 4: Echo Lab uses it beyond the book&apos;s programs.</source>
        <translation>4장에는 나오지 않습니다. Echo Lab이 책의 프로그램에 더해 쓰는 호출입니다.</translation>
    </message>
    <message>
        <source>TCP_INFO: what the system knows of the socket; here how many connections may wait for accept()</source>
        <translation>TCP_INFO: 시스템이 소켓에 대해 아는 것. 여기서는 accept()를 기다릴 수 있는 연결의 수</translation>
    </message>
    <message>
        <source>It waits: it has not returned yet.</source>
        <translation>기다리고 있습니다. 아직 반환하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>echolab::app::CallsModel</name>
    <message>
        <source>Side</source>
        <comment>server or client</comment>
        <translation>쪽</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>스레드</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>소켓</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>클라이언트 %1</translation>
    </message>
    <message>
        <source>Began</source>
        <comment>when a call began</comment>
        <translation>시작</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>기다리는 중</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>a call that would have to wait</comment>
        <translation>아직 없음</translation>
    </message>
</context>
<context>
    <name>echolab::app::ClientConnection</name>
    <message>
        <source>%1, receiving paused</source>
        <comment>%1 is a connection with its state</comment>
        <translation>%1, 수신 멈춤</translation>
    </message>
    <message>
        <source>Both ends have finished: close the connection.</source>
        <translation>양쪽 모두 보내기를 끝냈습니다. 연결을 종료하세요.</translation>
    </message>
    <message>
        <source>The server has closed; you can still send.</source>
        <translation>서버가 연결을 닫았습니다. 데이터를 더 보낼 수는 있습니다.</translation>
    </message>
</context>
<context>
    <name>echolab::app::ClientController</name>
    <message>
        <source>Disconnected</source>
        <translation>연결 안 됨</translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation>연결하는 중...</translation>
    </message>
    <message>
        <source>Disconnecting...</source>
        <translation>연결을 끊는 중...</translation>
    </message>
    <message>
        <source>Not connected: connect first.</source>
        <translation>연결되어 있지 않습니다. 먼저 연결하십시오.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>보낼 데이터가 없습니다.</translation>
    </message>
    <message>
        <source>Not sent: sending was finished. Connect again to send.</source>
        <translation>보내지 않았습니다. 송신을 끝냈으므로, 보내려면 다시 접속하십시오.</translation>
    </message>
    <message>
        <source>Not sent: the connection is gone.</source>
        <translation>보내지 못했습니다. 연결이 끊어졌습니다.</translation>
    </message>
    <message>
        <source>Not sent: with it, more than %1 would wait to be sent. Wait until the other end has read.</source>
        <translation>보내지 못했습니다. 이것까지 더하면 보내려고 기다리는 데이터가 %1를 넘습니다. 상대가 읽을 때까지 기다리십시오.</translation>
    </message>
</context>
<context>
    <name>echolab::app::ClientsModel</name>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>접속 시각</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>닫는 중</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>half-closed, paused</source>
        <translation>송신 끝냄, 수신 멈춤</translation>
    </message>
    <message>
        <source>half-closed</source>
        <translation>송신 끝냄</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>수신 멈춤</translation>
    </message>
    <message>
        <source>ended by client</source>
        <comment>the state of a connection</comment>
        <translation>클라이언트가 종료</translation>
    </message>
</context>
<context>
    <name>echolab::app::ConsoleLine</name>
    <message>
        <source>[TCP server] Client connected: IP address=%1, port number=%2</source>
        <translation>[TCP 서버] 클라이언트 접속: IP 주소=%1, 포트 번호=%2</translation>
    </message>
    <message>
        <source>[TCP server] Client disconnected: IP address=%1, port number=%2</source>
        <translation>[TCP 서버] 클라이언트 종료: IP 주소=%1, 포트 번호=%2</translation>
    </message>
    <message>
        <source>[Data to send] %1</source>
        <translation>[보낼 데이터] %1</translation>
    </message>
    <message>
        <source>[TCP client] Sent %1 bytes.</source>
        <translation>[TCP 클라이언트] %1바이트를 보냈습니다.</translation>
    </message>
    <message>
        <source>[TCP client] Received %1 bytes.</source>
        <translation>[TCP 클라이언트] %1바이트를 받았습니다.</translation>
    </message>
    <message>
        <source>[Received data] %1</source>
        <translation>[받은 데이터] %1</translation>
    </message>
</context>
<context>
    <name>echolab::app::ErrorText</name>
    <message>
        <source>%1. %2</source>
        <comment>what failed, and what to do about it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The system allows no more threads: let some clients go, or choose the event loop.</source>
        <translation>시스템이 스레드를 더 허용하지 않습니다. 클라이언트를 줄이거나 이벤트 루프를 고르십시오.</translation>
    </message>
    <message>
        <source>Port %1 is taken: choose another port, or stop the program that holds it.</source>
        <translation>포트 %1번은 이미 사용 중입니다. 다른 포트를 고르거나, 그 포트를 쓰는 프로그램을 끝내십시오.</translation>
    </message>
    <message>
        <source>Ports below 1024 are kept for the system: choose a port from 1024 to 65535.</source>
        <translation>1024번 미만의 포트는 시스템용입니다. 1024~65535번 포트를 고르십시오.</translation>
    </message>
    <message>
        <source>The system does not let this program use port %1, or another program holds it: choose another port.</source>
        <translation>시스템이 포트 %1번의 사용을 허용하지 않거나, 다른 프로그램이 쓰고 있습니다. 다른 포트를 고르십시오.</translation>
    </message>
    <message>
        <source>%1 is not an address of this machine: choose one of its own addresses, or any address.</source>
        <translation>%1 주소는 이 컴퓨터의 주소가 아닙니다. 이 컴퓨터의 주소나 모든 주소를 고르십시오.</translation>
    </message>
    <message>
        <source>Nothing listens on port %1 of %2 over %3: start the server, or check the address, the port and the family.</source>
        <translation>%2의 포트 %1번에서 %3 연결을 기다리는 서버가 없습니다. 서버를 시작하거나, 주소와 포트와 주소 체계를 확인하십시오.</translation>
    </message>
    <message>
        <source>%1 did not answer: check the address, and whether a firewall stands in between.</source>
        <translation>%1에서 응답이 없습니다. 주소를 확인하고, 중간에 방화벽이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>No way leads to %1: check the network connection and the address, or choose the other family.</source>
        <translation>%1에 이르는 경로가 없습니다. 네트워크 연결과 주소를 확인하거나, 다른 주소 체계를 고르십시오.</translation>
    </message>
    <message>
        <source>This system forbids the connection to %1: check the firewall.</source>
        <translation>이 시스템이 %1에 연결하는 것을 막고 있습니다. 방화벽을 확인하십시오.</translation>
    </message>
    <message>
        <source>No local port is free for a connection to %1, or it is no address to connect to: close other connections, or check the address.</source>
        <translation>%1에 연결할 지역 포트가 남아 있지 않거나, 연결할 수 있는 주소가 아닙니다. 다른 연결을 닫거나 주소를 확인하십시오.</translation>
    </message>
    <message>
        <source>The other end broke the connection off at once: check that a TCP server runs there.</source>
        <translation>상대가 연결을 곧바로 끊었습니다. 그곳에서 TCP 서버가 실행 중인지 확인하십시오.</translation>
    </message>
    <message>
        <source>%1 is not known: check how the name is spelled, or give a numeric address.</source>
        <translation>%1: 알 수 없는 이름입니다. 이름의 철자를 확인하거나 숫자로 된 주소를 쓰십시오.</translation>
    </message>
    <message>
        <source>%1 has no %2 address: choose the other family.</source>
        <translation>%1에는 %2 주소가 없습니다. 다른 주소 체계를 고르십시오.</translation>
    </message>
    <message>
        <source>The name service does not answer: check the network connection and try again, or give a numeric address.</source>
        <translation>이름 서비스가 응답하지 않습니다. 네트워크 연결을 확인하고 다시 시도하거나, 숫자로 된 주소를 쓰십시오.</translation>
    </message>
    <message>
        <source>The name service failed: try again, or give a numeric address.</source>
        <translation>이름 서비스에서 오류가 났습니다. 다시 시도하거나 숫자로 된 주소를 쓰십시오.</translation>
    </message>
    <message>
        <source>Too many sockets and files are open: close some connections, or raise the limit (ulimit -n).</source>
        <translation>열려 있는 소켓과 파일이 너무 많습니다. 연결을 몇 개 닫거나 한도(ulimit -n)를 높이십시오.</translation>
    </message>
    <message>
        <source>This machine does not offer %1: choose the other family.</source>
        <translation>이 컴퓨터에서는 %1 주소 체계를 쓸 수 없습니다. 다른 주소 체계를 고르십시오.</translation>
    </message>
    <message>
        <source>A client left before it was accepted; the server goes on.</source>
        <translation>클라이언트가 수락되기 전에 떠났습니다. 서버는 계속 동작합니다.</translation>
    </message>
    <message>
        <source>The system has no memory left for sockets: close some connections or programs.</source>
        <translation>소켓에 쓸 시스템 메모리가 없습니다. 연결이나 프로그램을 몇 개 닫으십시오.</translation>
    </message>
    <message>
        <source>The client closed the connection before it had taken all data. The server goes on.</source>
        <translation>클라이언트가 데이터를 모두 받기 전에 연결을 닫았습니다. 서버는 계속 동작합니다.</translation>
    </message>
    <message>
        <source>The server has closed the connection and takes no more data: connect again.</source>
        <translation>서버가 연결을 닫아 데이터를 더 받지 않습니다. 다시 연결하십시오.</translation>
    </message>
    <message>
        <source>The client was killed, or closed the connection with data unread. The server goes on.</source>
        <translation>클라이언트가 강제로 종료되었거나, 읽지 않은 데이터를 남긴 채 연결을 닫았습니다. 서버는 계속 동작합니다.</translation>
    </message>
    <message>
        <source>The server was stopped, or closed the connection with data unread: connect again.</source>
        <translation>서버가 중단되었거나, 읽지 않은 데이터를 남긴 채 연결을 닫았습니다. 다시 연결하십시오.</translation>
    </message>
    <message>
        <source>The other end no longer answers: check the network connection.</source>
        <translation>상대가 더 이상 응답하지 않습니다. 네트워크 연결을 확인하십시오.</translation>
    </message>
    <message>
        <source>The network connection is lost: check it.</source>
        <translation>네트워크 연결이 끊어졌습니다. 확인하십시오.</translation>
    </message>
    <message>
        <source>The connection is gone already.</source>
        <translation>연결이 이미 끊어졌습니다.</translation>
    </message>
    <message>
        <source>It can only be changed before bind(): choose it before the start.</source>
        <translation>bind() 전에만 바꿀 수 있습니다. 시작하기 전에 고르십시오.</translation>
    </message>
    <message>
        <source>The system does not take this value: ask for another.</source>
        <translation>시스템이 이 값을 받아들이지 않습니다. 다른 값을 요청하십시오.</translation>
    </message>
    <message>
        <source>This system does not have this option for such a socket.</source>
        <translation>이 시스템에는 이런 소켓에 이 옵션이 없습니다.</translation>
    </message>
    <message>
        <source>The program gets no more memory: close some connections or programs, or ask for smaller buffers.</source>
        <translation>프로그램이 메모리를 더 얻지 못합니다. 연결이나 프로그램을 몇 개 닫거나 버퍼를 더 작게 정하십시오.</translation>
    </message>
    <message>
        <source>The system watches no more sockets for this user: close some connections, or raise the limit (fs.epoll.max_user_watches).</source>
        <translation>시스템이 이 사용자를 위해 더 많은 소켓을 살펴보지 않습니다. 연결을 몇 개 닫거나 한도(fs.epoll.max_user_watches)를 높이십시오.</translation>
    </message>
    <message>
        <source>This machine has no interface %1, and none with link-local addresses.</source>
        <translation>이 컴퓨터에는 %1 인터페이스가 없고, 링크 로컬 주소가 있는 인터페이스도 없습니다.</translation>
    </message>
    <message>
        <source>This machine has no interface %1: the zone of an address names one of its own, such as %2.</source>
        <translation>이 컴퓨터에는 %1 인터페이스가 없습니다. 주소의 영역에는 %2처럼 이 컴퓨터의 인터페이스를 적으십시오.</translation>
    </message>
    <message>
        <source>A link-local address needs a zone, but this machine has no interface with link-local addresses.</source>
        <translation>링크 로컬 주소에는 영역이 있어야 하지만, 이 컴퓨터에는 링크 로컬 주소가 있는 인터페이스가 없습니다.</translation>
    </message>
    <message>
        <source>A link-local address needs its zone, such as %1.</source>
        <translation>링크 로컬 주소에는 %1처럼 영역이 있어야 합니다.</translation>
    </message>
    <message>
        <source>%1 is switched off on this machine: choose the other family.</source>
        <translation>이 컴퓨터에서는 %1 주소 체계가 꺼져 있습니다. 다른 주소 체계를 고르십시오.</translation>
    </message>
</context>
<context>
    <name>echolab::app::Format</name>
    <message numerus="yes">
        <source>%1 byte(s)</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>%1바이트</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>이벤트 %1개</numerusform>
        </translation>
    </message>
    <message>
        <source>sent %1</source>
        <comment>%1 is a number of bytes with its unit</comment>
        <translation>%1 보냄</translation>
    </message>
    <message>
        <source>received %1</source>
        <comment>%1 is a number of bytes with its unit</comment>
        <translation>%1 받음</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>server totals: received, sent</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>client totals: sent, received</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>IPv4 and IPv6</source>
        <translation>IPv4와 IPv6</translation>
    </message>
    <message>
        <source>%1 messages/s</source>
        <translation>메시지 %1개/초</translation>
    </message>
</context>
<context>
    <name>echolab::app::InputRules</name>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>%1 이상 %2 이하의 정수를 입력하십시오.</translation>
    </message>
    <message>
        <source>Enter a port number from 1 to 65535, or 0 to let the system choose.</source>
        <translation>1~65535의 포트 번호를 입력하십시오. 0이면 시스템이 고릅니다.</translation>
    </message>
    <message>
        <source>Enter a port number from 1 to 65535.</source>
        <translation>1~65535의 포트 번호를 입력하십시오.</translation>
    </message>
    <message>
        <source>Enter an IPv4 address of this machine, such as 127.0.0.1.</source>
        <translation>127.0.0.1처럼 이 컴퓨터의 IPv4 주소를 입력하십시오.</translation>
    </message>
    <message>
        <source>Enter an IPv6 address of this machine, such as ::1.</source>
        <translation>::1처럼 이 컴퓨터의 IPv6 주소를 입력하십시오.</translation>
    </message>
    <message>
        <source>Enter the address or the name of the server.</source>
        <translation>서버의 주소나 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>This is no IPv4 address: it has four numbers from 0 to 255, such as 192.168.0.10.</source>
        <translation>IPv4 주소가 아닙니다. 192.168.0.10처럼 0~255의 수 네 개로 입력하십시오.</translation>
    </message>
    <message>
        <source>This is no IPv6 address: it looks like ::1 or 2001:db8::10.</source>
        <translation>IPv6 주소가 아닙니다. ::1이나 2001:db8::10처럼 입력하십시오.</translation>
    </message>
    <message>
        <source>This is no address and no name: a name holds letters, digits, dots and hyphens.</source>
        <translation>주소도 이름도 아닙니다. 이름에는 글자, 숫자, 점, 붙임표만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 is an %2 address: choose %2, or enter an %3 address.</source>
        <translation>%1 주소는 %2 주소입니다. %2 주소 체계를 고르거나 %3 주소를 입력하십시오.</translation>
    </message>
</context>
<context>
    <name>echolab::app::LabLogModel</name>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>클라이언트</translation>
    </message>
    <message>
        <source>Second client</source>
        <translation>두 번째 클라이언트</translation>
    </message>
    <message>
        <source>Not shown, because too much came at once: %1</source>
        <translation>한꺼번에 너무 많아서 표시하지 않은 것: %1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
</context>
<context>
    <name>echolab::app::LabText</name>
    <message>
        <source>server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>client</source>
        <translation>클라이언트</translation>
    </message>
    <message>
        <source>second client</source>
        <translation>둘째 클라이언트</translation>
    </message>
    <message>
        <source>not possible here</source>
        <translation>여기서는 불가능</translation>
    </message>
    <message>
        <source>as the chapter says</source>
        <translation>4장과 같음</translation>
    </message>
    <message>
        <source>differs from the chapter</source>
        <translation>4장과 다름</translation>
    </message>
    <message>
        <source>Observed: %1</source>
        <translation>관찰: %1</translation>
    </message>
    <message>
        <source>Inferred: %1</source>
        <translation>추론: %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>이유: %1</translation>
    </message>
    <message>
        <source>%1 (had waited %2)</source>
        <translation>%1 (%2 기다린 뒤)</translation>
    </message>
    <message>
        <source>%1() has not returned yet: it waits.</source>
        <translation>%1()가 아직 리턴하지 않고 기다립니다.</translation>
    </message>
    <message>
        <source>Your prediction: %1. It could not be tried here.</source>
        <translation>예상: %1. 여기서는 시험할 수 없었습니다.</translation>
    </message>
    <message>
        <source>Your prediction: %1. So it was.</source>
        <translation>예상: %1. 예상대로입니다.</translation>
    </message>
    <message>
        <source>Your prediction: %1. It was: %2.</source>
        <translation>예상: %1. 실제 결과: %2.</translation>
    </message>
</context>
<context>
    <name>echolab::app::LadderExport</name>
    <message>
        <source>client</source>
        <translation>클라이언트</translation>
    </message>
    <message>
        <source>server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>... %1 ms ...</source>
        <translation>... %1 ms ...</translation>
    </message>
</context>
<context>
    <name>echolab::app::LadderText</name>
    <message>
        <source>lost, as asked</source>
        <translation>요청한 대로 잃어버림</translation>
    </message>
    <message>
        <source>lost by chance</source>
        <translation>우연히 잃어버림</translation>
    </message>
    <message>
        <source>lost: the cable is cut</source>
        <translation>잃어버림: 케이블이 끊어져 있음</translation>
    </message>
    <message>
        <source>lost: too many wait for the cable</source>
        <translation>잃어버림: 케이블을 기다리는 것이 너무 많음</translation>
    </message>
    <message>
        <source>lost: too large for the other end</source>
        <translation>잃어버림: 다른 쪽 끝이 받기에 너무 큼</translation>
    </message>
    <message>
        <source>#%1 again</source>
        <translation>#%1 다시</translation>
    </message>
    <message>
        <source>a probe</source>
        <translation>탐색</translation>
    </message>
    <message>
        <source>the window is closed</source>
        <translation>윈도우가 닫혀 있음</translation>
    </message>
    <message>
        <source>arrives after %1 ms</source>
        <translation>%1 ms 뒤에 도착</translation>
    </message>
    <message>
        <source>still on its way</source>
        <translation>아직 가는 중</translation>
    </message>
    <message>
        <source>arrives twice</source>
        <translation>두 번 도착</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>client</source>
        <translation>클라이언트</translation>
    </message>
    <message>
        <source>cable</source>
        <translation>케이블</translation>
    </message>
    <message>
        <source>server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Segments of the client: %1, of them lost %2, sent again %3.</source>
        <translation>클라이언트의 세그먼트: %1개, 그중 잃어버린 것 %2개, 다시 보낸 것 %3개.</translation>
    </message>
    <message>
        <source>Segments of the server: %1, of them lost %2, sent again %3.</source>
        <translation>서버의 세그먼트: %1개, 그중 잃어버린 것 %2개, 다시 보낸 것 %3개.</translation>
    </message>
    <message>
        <source>Before the end the kernels counted: client %1 sent, %2 again; server %3 sent, %4 again (without its SYN+ACK).</source>
        <translation>끝나기 전에 커널이 센 값: 클라이언트 %1개 보냄, %2개 다시 보냄; 서버 %3개 보냄, %4개 다시 보냄(SYN+ACK 제외).</translation>
    </message>
    <message>
        <source>Earlier segments, no longer remembered: %1.</source>
        <translation>더 이상 기억하지 않는 앞선 세그먼트: %1개.</translation>
    </message>
    <message>
        <source>Only Linux has the network namespaces that two hosts are made of.</source>
        <translation>두 호스트를 만드는 데 쓰는 네트워크 네임스페이스는 Linux에만 있습니다.</translation>
    </message>
    <message>
        <source>The program echolab-cable is missing: it belongs beside this program.</source>
        <translation>echolab-cable 프로그램이 없습니다. 이 프로그램과 같은 곳에 있어야 합니다.</translation>
    </message>
    <message>
        <source>This system keeps user namespaces for root: sysctl kernel.unprivileged_userns_clone=1 allows them.</source>
        <translation>이 시스템은 사용자 네임스페이스를 root에게만 허용합니다. sysctl kernel.unprivileged_userns_clone=1로 허용할 수 있습니다.</translation>
    </message>
    <message>
        <source>No further user namespace is permitted: raise sysctl user.max_user_namespaces.</source>
        <translation>사용자 네임스페이스를 더 만들 수 없습니다. sysctl user.max_user_namespaces 값을 늘리십시오.</translation>
    </message>
    <message>
        <source>No further network namespace is permitted: raise sysctl user.max_net_namespaces.</source>
        <translation>네트워크 네임스페이스를 더 만들 수 없습니다. sysctl user.max_net_namespaces 값을 늘리십시오.</translation>
    </message>
    <message>
        <source>AppArmor keeps user namespaces from programs without a profile: one with &quot;userns,&quot; for echolab-cable allows it.</source>
        <translation>AppArmor는 프로필이 없는 프로그램의 사용자 네임스페이스를 막습니다. echolab-cable에 &quot;userns,&quot;가 있는 프로필을 두면 허용됩니다.</translation>
    </message>
    <message>
        <source>A filter refuses user namespaces, as that of a container does: run it outside, or allow unshare().</source>
        <translation>컨테이너의 필터와 같은 것이 사용자 네임스페이스를 거부합니다. 컨테이너 밖에서 실행하거나 unshare()를 허용하십시오.</translation>
    </message>
    <message>
        <source>The kernel has no veth devices: modprobe veth loads them.</source>
        <translation>커널에 veth 장치가 없습니다. modprobe veth로 불러올 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no cable between two hosts here. %1.</source>
        <translation>여기에서는 두 호스트를 케이블로 이을 수 없습니다. %1.</translation>
    </message>
</context>
<context>
    <name>echolab::app::LoadRules</name>
    <message>
        <source>Enter a number of bytes, or the smallest and the largest, such as 64-1400; from 1 to %1.</source>
        <translation>바이트 수, 또는 64-1400처럼 가장 작은 값과 가장 큰 값을 입력하세요. 1부터 %1까지입니다.</translation>
    </message>
    <message>
        <source>Enter a whole number from 1 to %1: %2 clients together may have %3 messages under way.</source>
        <translation>1부터 %1까지의 정수를 입력하세요. 클라이언트 %2개를 합쳐 메시지 %3개까지 동시에 오갈 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>echolab::app::LoadText</name>
    <message>
        <source>Connecting: %1 open</source>
        <translation>연결하는 중: %1개 열림</translation>
    </message>
    <message>
        <source>%1 s: %2 messages, %3 a second, median %4, 99 % %5</source>
        <translation>%1초: 메시지 %2개, 초당 %3개, 중앙값 %4, 99 % %5</translation>
    </message>
    <message>
        <source>Bytes: %1 sent, %2 received</source>
        <translation>바이트: 보냄 %1, 받음 %2</translation>
    </message>
    <message>
        <source>Rate: %1 messages a second, %2</source>
        <translation>속도: 초당 메시지 %1개, %2</translation>
    </message>
    <message>
        <source>Round trip: min %1, median %2, 90 % %3, 99 % %4, 99.9 % %5, max %6</source>
        <translation>왕복 시간: 최소 %1, 중앙값 %2, 90 % %3, 99 % %4, 99.9 % %5, 최대 %6</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n번</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2: a byte came back changed</source>
        <translation>%1 %2: 바뀌어 돌아온 바이트가 있습니다</translation>
    </message>
    <message>
        <source>%1 %2: more came back than was sent</source>
        <translation>%1 %2: 보낸 것보다 많이 돌아왔습니다</translation>
    </message>
    <message>
        <source>%1 %2: the server closed before the echo was complete</source>
        <translation>%1 %2: 에코가 끝나기 전에 서버가 연결을 닫았습니다</translation>
    </message>
    <message>
        <source>%1 %2(): %3</source>
        <translation>%1 %2(): %3</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>Cancelled after %1 s.</source>
        <translation>%1초 만에 취소했습니다.</translation>
    </message>
    <message>
        <source>Not started: %1</source>
        <translation>시작하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Not started.</source>
        <translation>시작하지 못했습니다.</translation>
    </message>
    <message>
        <source>Done in %1 s.</source>
        <translation>%1초 만에 끝났습니다.</translation>
    </message>
    <message>
        <source>%1 is another machine. A load can disturb it: send it only with its owner&apos;s consent.</source>
        <translation>%1은(는) 다른 컴퓨터입니다. 부하는 그 컴퓨터를 방해할 수 있으니 소유자가 동의할 때만 보내세요.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>3 times, a call that failed</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>What was not answered was still waited for: the server is slow, or it serves one client at a time and lets the others wait.</source>
        <translation>돌아오지 않은 메시지는 끝까지 기다렸습니다. 서버가 느리거나, 한 번에 한 클라이언트만 처리하여 나머지를 기다리게 합니다.</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>아직 실행하지 않았습니다.</translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation>접속하는 중...</translation>
    </message>
    <message>
        <source>Running for %1 s.</source>
        <translation>%1초째 실행 중입니다.</translation>
    </message>
    <message>
        <source>Messages: %1 begun, %2 echoed, %3 lost, %4 not answered, %5 due but not sent, %6 left by clients that failed, %7 still to come</source>
        <translation>메시지: 보내기 시작 %1개, 에코 %2개, 잃음 %3개, 응답 없음 %4개, 제때 보내지 못함 %5개, 실패한 클라이언트가 남김 %6개, 아직 남음 %7개</translation>
    </message>
    <message>
        <source>the first at byte %1 of its connection: %2 where nothing was expected</source>
        <translation>연결의 바이트 %1에서 처음: 아무것도 없어야 할 곳에 %2</translation>
    </message>
    <message>
        <source>the first at byte %1 of its connection: %2 where %3 was expected</source>
        <translation>연결의 바이트 %1에서 처음: %3이어야 할 곳에 %2</translation>
    </message>
    <message>
        <source>Failed after %1 s: nothing had come back for %2 s.</source>
        <translation>%1초 만에 실패: %2초 동안 아무것도 돌아오지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>echolab::app::MessageParser</name>
    <message>
        <source>%1 does not have the character %2: choose UTF-8, or leave it out.</source>
        <translation>%1에는 %2 문자가 없습니다. UTF-8을 고르거나 그 문자를 빼십시오.</translation>
    </message>
    <message>
        <source>Character %1: %2 is no escape. There are \n, \r, \t, \0, \xHH, \u{HHHH} and, for a backslash, \\.</source>
        <translation>%1번째 문자: %2라는 이스케이프는 없습니다. \n, \r, \t, \0, \xHH, \u{HHHH}가 있고, 백슬래시 자체는 \\로 씁니다.</translation>
    </message>
    <message>
        <source>Character %1: \x takes two hexadecimal digits, such as \x0A.</source>
        <translation>%1번째 문자: \x 뒤에는 \x0A처럼 16진수 두 자리를 씁니다.</translation>
    </message>
    <message>
        <source>Character %1: \u takes a code point in braces, 0 to D7FF or E000 to 10FFFF, such as \u{1F600}.</source>
        <translation>%1번째 문자: \u 뒤에는 \u{1F600}처럼 중괄호 안에 코드 포인트(0에서 D7FF 또는 E000에서 10FFFF)를 씁니다.</translation>
    </message>
    <message>
        <source>Character %1: %2 is no hexadecimal digit, 0 to 9 or A to F.</source>
        <translation>%1번째 문자: %2는 16진수 숫자(0에서 9, A에서 F)가 아닙니다.</translation>
    </message>
    <message>
        <source>Character %1: %2 is half a byte. A byte is two hexadecimal digits, such as 0A.</source>
        <translation>%1번째 문자: %2만으로는 바이트가 되지 않습니다. 한 바이트는 0A처럼 16진수 두 자리입니다.</translation>
    </message>
</context>
<context>
    <name>echolab::app::OptionText</name>
    <message>
        <source>no limit</source>
        <comment>of a time</comment>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>off</source>
        <comment>of an option</comment>
        <translation>끔</translation>
    </message>
    <message>
        <source>on, %1 s</source>
        <comment>seconds that SO_LINGER waits</comment>
        <translation>켬, %1초</translation>
    </message>
    <message>
        <source>on</source>
        <comment>of an option</comment>
        <translation>켬</translation>
    </message>
    <message>
        <source>Enter on or off (1 or 0).</source>
        <translation>켬이나 끔(1이나 0)을 입력하십시오.</translation>
    </message>
    <message>
        <source>Enter a number of bytes from 0 to %1.</source>
        <translation>0부터 %1까지의 바이트 수를 입력하십시오.</translation>
    </message>
    <message>
        <source>Enter a number of milliseconds from 0 to %1; 0 waits for ever.</source>
        <translation>0부터 %1까지의 밀리초를 입력하십시오. 0이면 끝없이 기다립니다.</translation>
    </message>
    <message>
        <source>Enter off, or a number of seconds from 0 to %1.</source>
        <translation>끔, 또는 0부터 %1까지의 초를 입력하십시오.</translation>
    </message>
    <message>
        <source>Enter a number from 0 to %1.</source>
        <translation>0부터 %1까지의 수를 입력하십시오.</translation>
    </message>
    <message>
        <source>The port can be bound while earlier connections on it are in TIME-WAIT.</source>
        <translation>그 포트의 이전 연결이 TIME-WAIT에 있어도 포트를 바인드할 수 있습니다.</translation>
    </message>
    <message>
        <source>Without it, bind() fails with EADDRINUSE for about a minute after a server that closed first. It counts at bind(): later changes do nothing. Two sockets can still not listen at one address and port on Linux.</source>
        <translation>이것이 없으면 먼저 닫은 서버가 끝난 뒤 1분쯤 bind()가 EADDRINUSE로 실패합니다. bind()를 부를 때만 쓰이므로 나중에 바꾸어도 소용없습니다. 그래도 리눅스에서는 두 소켓이 같은 주소와 포트에서 대기할 수 없습니다.</translation>
    </message>
    <message>
        <source>No other program can bind the same port, not even one that asks for address reuse.</source>
        <translation>주소 재사용을 요청하는 프로그램이라도 같은 포트를 바인드할 수 없습니다.</translation>
    </message>
    <message>
        <source>On Windows SO_REUSEADDR would let another program take the port over, so Echo Lab asks for this instead. It counts at bind().</source>
        <translation>윈도우에서 SO_REUSEADDR는 다른 프로그램이 포트를 빼앗게 하므로 Echo Lab은 대신 이것을 요청합니다. bind()를 부를 때 쓰입니다.</translation>
    </message>
    <message>
        <source>What close() does with data that is not yet sent or acknowledged.</source>
        <translation>아직 보내지 않았거나 확인 응답을 받지 못한 데이터를 close()가 어떻게 하는지 정합니다.</translation>
    </message>
    <message>
        <source>off: close() returns at once, and the system goes on sending in the background. With seconds: a blocking close() waits so long for it. With 0 seconds: what is left is thrown away and the peer gets a reset instead of an orderly end, and no TIME-WAIT remains.</source>
        <translation>끔: close()는 곧바로 돌아오고 시스템이 뒤에서 계속 보냅니다. 초를 주면 블로킹 close()가 그만큼 기다립니다. 0초이면 남은 것을 버리고, 상대는 정상 종료 대신 리셋을 받으며, TIME-WAIT가 남지 않습니다.</translation>
    </message>
    <message>
        <source>The system asks a silent peer from time to time whether it is still there.</source>
        <translation>시스템이 조용한 상대에게 아직 있는지 때때로 물어봅니다.</translation>
    </message>
    <message>
        <source>After two hours of silence by default; when no answer comes, the connection ends with ETIMEDOUT.</source>
        <translation>기본값으로는 두 시간 동안 조용하면 묻습니다. 답이 없으면 연결이 ETIMEDOUT으로 끝납니다.</translation>
    </message>
    <message>
        <source>Room for data that has arrived and was not yet read.</source>
        <translation>도착했지만 아직 읽지 않은 데이터가 머무는 자리입니다.</translation>
    </message>
    <message>
        <source>It limits the window that is offered to the peer, so it has to be set before listen() or connect(), when the window scale is agreed on. A value that was asked for switches off the system&apos;s own adjustment. Accepted sockets inherit it from the listening one.</source>
        <translation>상대에게 알리는 윈도우의 한도이므로, 윈도우 배율을 정하는 listen()이나 connect() 전에 정해야 합니다. 값을 요청하면 시스템이 스스로 조절하지 않습니다. accept()로 받은 소켓은 대기 소켓의 값을 물려받습니다.</translation>
    </message>
    <message>
        <source>Room for data that was handed to send() and is not yet acknowledged.</source>
        <translation>send()에 넘겼지만 아직 확인 응답을 받지 못한 데이터가 머무는 자리입니다.</translation>
    </message>
    <message>
        <source>When it is full, a blocking send() waits and a nonblocking one takes less, or fails with EWOULDBLOCK. A value that was asked for switches off the system&apos;s own adjustment.</source>
        <translation>가득 차면 블로킹 send()는 기다리고, 넌블로킹 send()는 일부만 받거나 EWOULDBLOCK으로 실패합니다. 값을 요청하면 시스템이 스스로 조절하지 않습니다.</translation>
    </message>
    <message>
        <source>How long a blocking recv() waits at most.</source>
        <translation>블로킹 recv()가 기다리는 가장 긴 시간입니다.</translation>
    </message>
    <message>
        <source>When the time is up, recv() fails with EAGAIN or EWOULDBLOCK. It has no effect on the sockets of Echo Lab: they do not block, and poll() or epoll_wait() wait in their place.</source>
        <translation>시간이 다 되면 recv()가 EAGAIN이나 EWOULDBLOCK으로 실패합니다. Echo Lab의 소켓에는 효과가 없습니다. 넌블로킹 소켓이고, poll()이나 epoll_wait()가 대신 기다리기 때문입니다.</translation>
    </message>
    <message>
        <source>How long a blocking send() waits at most.</source>
        <translation>블로킹 send()가 기다리는 가장 긴 시간입니다.</translation>
    </message>
    <message>
        <source>When the time is up, send() returns what it has taken, or fails with EAGAIN or EWOULDBLOCK. It has no effect on the sockets of Echo Lab: they do not block, and poll() or epoll_wait() wait in their place.</source>
        <translation>시간이 다 되면 send()가 그때까지 받은 만큼을 돌려주거나 EAGAIN이나 EWOULDBLOCK으로 실패합니다. Echo Lab의 소켓에는 효과가 없습니다. 넌블로킹 소켓이고, poll()이나 epoll_wait()가 대신 기다리기 때문입니다.</translation>
    </message>
    <message>
        <source>Small pieces are sent at once, not collected until the last one is acknowledged.</source>
        <translation>작은 조각을 앞의 것이 확인될 때까지 모으지 않고 곧바로 보냅니다.</translation>
    </message>
    <message>
        <source>Off, Nagle&apos;s algorithm holds a small piece back while an earlier one is unacknowledged. An echo would then wait for the delayed acknowledgement of the peer, so Echo Lab switches it on.</source>
        <translation>끄면 네이글 알고리즘이 앞의 조각이 확인되지 않은 동안 작은 조각을 붙잡아 둡니다. 그러면 에코가 상대의 늦은 확인 응답을 기다리게 되므로 Echo Lab은 이것을 켭니다.</translation>
    </message>
    <message>
        <source>An IPv6 socket leaves IPv4 connections alone.</source>
        <translation>IPv6 소켓이 IPv4 연결을 받지 않습니다.</translation>
    </message>
    <message>
        <source>Off, a socket bound to :: takes IPv4 connections too and shows them as ::ffff:127.0.0.1. The default differs between systems, so Echo Lab always sets it. It cannot be changed after bind().</source>
        <translation>끄면 ::에 바인드한 소켓이 IPv4 연결도 받고 ::ffff:127.0.0.1처럼 보여 줍니다. 기본값이 시스템마다 다르므로 Echo Lab은 언제나 정합니다. bind() 뒤에는 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>How many finished connections may wait for accept().</source>
        <translation>accept()를 기다릴 수 있는 완성된 연결의 수입니다.</translation>
    </message>
    <message>
        <source>No socket option but the second argument of listen(), which can be called again. The system cuts it to its own limit (net.core.somaxconn on Linux). The answer is tcpi_sacked of TCP_INFO; no other system than Linux tells it.</source>
        <translation>소켓 옵션이 아니라 listen()의 두 번째 인자이며, listen()은 다시 부를 수 있습니다. 시스템이 자기 한도(리눅스의 net.core.somaxconn)로 자릅니다. 답은 TCP_INFO의 tcpi_sacked이며, 리눅스만 알려 줍니다.</translation>
    </message>
    <message>
        <source>listen(2); chapter 4, listen()</source>
        <translation>listen(2), 4장 listen()</translation>
    </message>
    <message>
        <source>Linux doubles the value: half of the room is for its own bookkeeping, and getsockopt() tells the whole.</source>
        <translation>리눅스는 값을 두 배로 늘립니다. 자리의 절반은 관리용으로 쓰고, getsockopt()는 전체를 알려 줍니다.</translation>
    </message>
    <message>
        <source>The system does not go below a smallest size of its own.</source>
        <translation>시스템은 자기가 정한 가장 작은 크기보다 줄이지 않습니다.</translation>
    </message>
    <message>
        <source>The system does not go above a largest size of its own (net.core.rmem_max and net.core.wmem_max on Linux, doubled).</source>
        <translation>시스템은 자기가 정한 가장 큰 크기보다 늘리지 않습니다(리눅스에서는 net.core.rmem_max와 net.core.wmem_max의 두 배).</translation>
    </message>
    <message>
        <source>The system has cut the backlog to its own limit.</source>
        <translation>시스템이 백로그를 자기 한도로 잘랐습니다.</translation>
    </message>
    <message>
        <source>The system rounds the time to what its clock can do.</source>
        <translation>시스템이 자기 시계에 맞추어 시간을 올리거나 내립니다.</translation>
    </message>
</context>
<context>
    <name>echolab::app::OptionsModel</name>
    <message>
        <source>For the next start it is chosen in the server panel.</source>
        <translation>다음 시작에 쓸 값은 서버 패널에서 고릅니다.</translation>
    </message>
    <message>
        <source>Described in: %1</source>
        <comment>man pages, RFCs, the chapter</comment>
        <translation>설명이 있는 곳: %1</translation>
    </message>
    <message>
        <source>Option</source>
        <comment>of a socket</comment>
        <translation>옵션</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>요청한 값</translation>
    </message>
    <message>
        <source>The system answers</source>
        <translation>시스템의 답</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>뜻</translation>
    </message>
    <message>
        <source>%1 (server panel)</source>
        <translation>%1 (서버 패널)</translation>
    </message>
    <message>
        <source>in the server panel</source>
        <translation>서버 패널에서</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>was asked for</comment>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1 (inherited)</source>
        <comment>from the listening socket</comment>
        <translation>%1 (물려받음)</translation>
    </message>
    <message>
        <source>%1 (Echo Lab)</source>
        <translation>%1 (Echo Lab)</translation>
    </message>
    <message>
        <source>an IPv4 socket has none</source>
        <translation>IPv4 소켓에는 없음</translation>
    </message>
</context>
<context>
    <name>echolab::app::ServerLifecycle</name>
    <message>
        <source>Stopped</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Starting...</source>
        <translation>시작하는 중...</translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation>멈추는 중...</translation>
    </message>
</context>
<context>
    <name>echolab::app::SettingsStore</name>
    <message>
        <source>The settings in %1 cannot be read: %2</source>
        <comment>%2 is the system&apos;s reason</comment>
        <translation>%1의 설정을 읽을 수 없습니다: %2</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be read in full: some lines are no settings.</source>
        <translation>%1의 설정을 다 읽을 수 없습니다. 설정이 아닌 줄이 있습니다.</translation>
    </message>
    <message>
        <source>The settings could not be written to %1.</source>
        <translation>설정을 %1에 쓰지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>echolab::app::TcpFiguresModel</name>
    <message>
        <source>Figure</source>
        <comment>a number that the system tells of a connection</comment>
        <translation>수치</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>뜻</translation>
    </message>
    <message>
        <source>Select a socket to see what else the system knows of it.</source>
        <translation>소켓을 고르면 시스템이 그 소켓에 대해 더 아는 것을 보여 줍니다.</translation>
    </message>
    <message>
        <source>In this state the system keeps little more than the addresses of a connection: there are no figures.</source>
        <translation>이 상태에서는 시스템이 연결의 주소 정도만 갖고 있으므로 수치가 없습니다.</translation>
    </message>
    <message>
        <source>This system does not offer these figures. Linux does (TCP_INFO).</source>
        <translation>이 시스템은 이 수치를 알려 주지 않습니다. 리눅스는 알려 줍니다(TCP_INFO).</translation>
    </message>
    <message>
        <source>Waiting for accept()</source>
        <translation>accept()를 기다림</translation>
    </message>
    <message>
        <source>Finished connections in the queue. Of a listening socket tcpi_unacked tells this.</source>
        <translation>큐에 있는 완성된 연결의 수입니다. 대기 소켓에서는 tcpi_unacked가 이것을 알려 줍니다.</translation>
    </message>
    <message>
        <source>Room in the queue</source>
        <translation>큐의 길이</translation>
    </message>
    <message>
        <source>The backlog that listen() was given, cut to the system&apos;s limit (net.core.somaxconn). Of a listening socket tcpi_sacked tells this. Linux takes one connection more.</source>
        <translation>listen()에 준 백로그를 시스템의 한도(net.core.somaxconn)로 자른 값입니다. 대기 소켓에서는 tcpi_sacked가 이것을 알려 줍니다. 리눅스는 연결을 하나 더 받습니다.</translation>
    </message>
    <message>
        <source>Round-trip time</source>
        <translation>왕복 시간</translation>
    </message>
    <message>
        <source>From sending a segment until it is acknowledged, smoothed (tcpi_rtt, RFC 6298).</source>
        <translation>세그먼트를 보내고 확인 응답을 받을 때까지의 시간을 고르게 한 값입니다(tcpi_rtt, RFC 6298).</translation>
    </message>
    <message>
        <source>Its variation</source>
        <translation>왕복 시간의 편차</translation>
    </message>
    <message>
        <source>How much the round-trip time varies (tcpi_rttvar).</source>
        <translation>왕복 시간이 얼마나 오르내리는지 나타냅니다(tcpi_rttvar).</translation>
    </message>
    <message>
        <source>Time until sent again</source>
        <translation>재전송 대기 시간</translation>
    </message>
    <message>
        <source>A segment that is not acknowledged for so long is sent again (tcpi_rto); made from the two above.</source>
        <translation>이만큼 확인 응답이 없으면 세그먼트를 다시 보냅니다(tcpi_rto). 위의 두 값으로 정합니다.</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>재전송</translation>
    </message>
    <message>
        <source>Retransmissions since the connection began (tcpi_total_retrans). On one machine nothing is lost: 0.</source>
        <translation>연결이 시작된 뒤 다시 보낸 횟수입니다(tcpi_total_retrans). 한 컴퓨터 안에서는 잃는 것이 없어 0입니다.</translation>
    </message>
    <message>
        <source>Congestion window</source>
        <translation>혼잡 윈도우</translation>
    </message>
    <message>
        <source>As much may be on its way at once, so that the network is not overloaded (tcpi_snd_cwnd, RFC 5681).</source>
        <translation>네트워크가 넘치지 않도록 한꺼번에 보내 둘 수 있는 양입니다(tcpi_snd_cwnd, RFC 5681).</translation>
    </message>
    <message>
        <source>Window of the peer</source>
        <translation>상대의 윈도우</translation>
    </message>
    <message>
        <source>As much the peer has room for; 0 when it does not read (tcpi_snd_wnd, RFC 9293).</source>
        <translation>상대가 더 받을 수 있는 양입니다. 상대가 읽지 않으면 0이 됩니다(tcpi_snd_wnd, RFC 9293).</translation>
    </message>
    <message>
        <source>Largest segment</source>
        <translation>가장 큰 세그먼트</translation>
    </message>
    <message>
        <source>The data that one segment holds at most, the MSS (tcpi_snd_mss).</source>
        <translation>세그먼트 하나에 담을 수 있는 데이터, 곧 MSS입니다(tcpi_snd_mss).</translation>
    </message>
    <message>
        <source>Not acknowledged</source>
        <translation>확인 응답 전</translation>
    </message>
    <message>
        <source>Sent, and kept until the peer&apos;s acknowledgement comes (Send-Q without what is not sent).</source>
        <translation>보냈지만 상대의 확인 응답이 올 때까지 남겨 두는 바이트입니다(송신 큐에서 아직 보내지 않은 것을 뺀 값).</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>아직 보내지 않음</translation>
    </message>
    <message>
        <source>send() has copied it, and it waits for a window to open (tcpi_notsent_bytes).</source>
        <translation>send()가 복사했고, 윈도우가 열리기를 기다립니다(tcpi_notsent_bytes).</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>확인 응답 받음</translation>
    </message>
    <message>
        <source>All that the peer&apos;s system has received since the beginning (tcpi_bytes_acked; it may count the SYN as 1).</source>
        <translation>처음부터 상대의 시스템이 받은 전부입니다(tcpi_bytes_acked. SYN을 1로 셀 수 있습니다).</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>All that has come since the beginning, read or not (tcpi_bytes_received).</source>
        <translation>읽었든 읽지 않았든 처음부터 도착한 전부입니다(tcpi_bytes_received).</translation>
    </message>
    <message numerus="yes">
        <source>%1 segment(s)</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>세그먼트 %1개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>echolab::app::TcpStatesModel</name>
    <message>
        <source>Local address</source>
        <translation>지역 주소</translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation>원격 주소</translation>
    </message>
    <message>
        <source>Family</source>
        <comment>of addresses</comment>
        <translation>주소 체계</translation>
    </message>
    <message>
        <source>State</source>
        <comment>of a TCP connection</comment>
        <translation>상태</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>남은 시간</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds left</comment>
        <translation>%1초</translation>
    </message>
    <message>
        <source>Recv-Q</source>
        <comment>the receive queue, as netstat has it</comment>
        <translation>수신 큐</translation>
    </message>
    <message>
        <source>Send-Q</source>
        <comment>the send queue, as netstat has it</comment>
        <translation>송신 큐</translation>
    </message>
</context>
<context>
    <name>echolab::app::TranscriptText</name>
    <message>
        <source>Not shown, because too much came at once: %1 with %2. Every byte is counted.</source>
        <translation>한꺼번에 너무 많이 들어와 표시하지 않음: %1, %2. 바이트 수는 빠짐없이 세었습니다.</translation>
    </message>
    <message>
        <source>The server restarts over %1.</source>
        <comment>a family</comment>
        <translation>서버를 %1 주소 체계로 다시 시작합니다.</translation>
    </message>
    <message>
        <source>The server has stopped.</source>
        <translation>서버가 멈췄습니다.</translation>
    </message>
    <message>
        <source>Client %1 has connected.</source>
        <translation>클라이언트 %1 접속.</translation>
    </message>
    <message numerus="yes">
        <source>The name stands for %1 address(es).</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>이름에 해당하는 주소가 %1개 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>%1에 연결하는 중입니다.</translation>
    </message>
    <message>
        <source>Connected: %1 → %2</source>
        <translation>연결됨: %1 → %2</translation>
    </message>
    <message>
        <source>Reconnecting over %1.</source>
        <comment>a family</comment>
        <translation>%1 주소 체계로 다시 연결합니다.</translation>
    </message>
    <message>
        <source>The other end does not echo: messages are no longer compared with what comes.</source>
        <translation>상대가 에코하지 않습니다. 이제부터는 보낸 메시지와 받은 데이터를 비교하지 않습니다.</translation>
    </message>
    <message>
        <source>The other end has finished sending: recv() returned 0.</source>
        <translation>상대가 보내기를 마쳤습니다: recv()가 0을 반환했습니다.</translation>
    </message>
    <message>
        <source>Disconnected.</source>
        <translation>연결을 끊었습니다.</translation>
    </message>
    <message>
        <source>The data ended inside a character: %1</source>
        <translation>데이터가 문자 중간에서 끝났습니다: %1</translation>
    </message>
    <message>
        <source>Listening on %1, for this machine only.</source>
        <translation>%1에서 기다립니다. 이 컴퓨터에서만 접속할 수 있습니다.</translation>
    </message>
    <message>
        <source>Listening on %1, reachable from other machines.</source>
        <translation>%1에서 기다립니다. 다른 컴퓨터에서도 접속할 수 있습니다.</translation>
    </message>
    <message>
        <source>Client %1 has disconnected.</source>
        <translation>클라이언트 %1 종료.</translation>
    </message>
    <message>
        <source>The connection to client %1 broke off.</source>
        <translation>클라이언트 %1의 연결이 끊어졌습니다.</translation>
    </message>
    <message>
        <source>The connection to client %1 was closed here.</source>
        <translation>클라이언트 %1의 연결을 이쪽에서 닫았습니다.</translation>
    </message>
    <message>
        <source>The connection to client %1 was closed, since the server stops.</source>
        <translation>서버가 멈추므로 클라이언트 %1의 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>sending %1</source>
        <comment>%1 is a number of bytes with its unit</comment>
        <translation>%1 보내는 중</translation>
    </message>
    <message>
        <source>%1, echoed in %2</source>
        <comment>sent 16 bytes, echoed in 0.08 ms</comment>
        <translation>%1, %2 만에 되돌아옴</translation>
    </message>
    <message>
        <source>%1, echoed</source>
        <comment>sent 16 bytes, echoed</comment>
        <translation>%1, 되돌아옴</translation>
    </message>
    <message>
        <source>%1, not delivered</source>
        <comment>16 bytes, not delivered</comment>
        <translation>%1, 전달 안 됨</translation>
    </message>
    <message>
        <source>%1, came back different from byte %2 on (%3 instead of %4)</source>
        <translation>%1, 되돌아온 데이터가 %2번째 바이트부터 다름(%4 대신 %3)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>received 16 bytes, 0.08 ms</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>127.0.0.1:14641: received 16 bytes</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Client %1 was refused: as many as the limit allows are connected.</source>
        <translation>클라이언트 %1의 접속을 거절했습니다. 허용된 수만큼 이미 연결되어 있습니다.</translation>
    </message>
    <message>
        <source>The connection to client %1 was reset here.</source>
        <translation>클라이언트 %1과의 연결을 이쪽에서 리셋했습니다.</translation>
    </message>
    <message>
        <source>The connection to client %1 was closed, since it was idle for too long.</source>
        <translation>클라이언트 %1과의 연결을 너무 오래 쉬어서 닫았습니다.</translation>
    </message>
    <message>
        <source>Finished sending to client %1 with shutdown(): its recv() returns 0. What it sends is still received, and no longer echoed.</source>
        <translation>shutdown()으로 클라이언트 %1에 대한 송신을 끝냈습니다. 클라이언트의 recv()는 0을 리턴합니다. 클라이언트가 보내는 데이터는 계속 받지만 되돌려 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Receiving from client %1 is paused: nothing more is read from it, so that buffers fill until its send() waits.</source>
        <translation>클라이언트 %1에서 받기를 멈췄습니다. 더 읽지 않으므로 버퍼가 차면 클라이언트의 send()가 기다립니다.</translation>
    </message>
    <message>
        <source>Receiving from client %1 goes on.</source>
        <translation>클라이언트 %1에서 다시 받습니다.</translation>
    </message>
    <message>
        <source>Finished sending with shutdown(): the other end&apos;s recv() returns 0. What comes is still received.</source>
        <translation>shutdown()으로 송신을 끝냈습니다. 상대의 recv()는 0을 리턴합니다. 오는 데이터는 계속 받습니다.</translation>
    </message>
    <message>
        <source>Receiving is paused: no recv() any more, so that buffers fill until the other end&apos;s send() waits.</source>
        <translation>수신을 멈췄습니다. 더는 recv()를 호출하지 않으므로 버퍼가 차고, 마침내 상대의 send()가 기다립니다.</translation>
    </message>
    <message>
        <source>Receiving goes on.</source>
        <translation>다시 수신합니다.</translation>
    </message>
    <message>
        <source>Disconnected while receiving was paused: the other end&apos;s recv() returns 0, or fails with %1 where data was left unread here.</source>
        <translation>수신을 멈춘 채 연결을 끊었습니다. 상대의 recv()는 0을 리턴하거나, 여기서 읽지 않은 데이터가 남았다면 %1(으)로 실패합니다.</translation>
    </message>
    <message>
        <source>Disconnected with close(): the other end&apos;s recv() returns 0.</source>
        <translation>close()로 연결을 끊었습니다. 상대의 recv()는 0을 리턴합니다.</translation>
    </message>
    <message>
        <source>Disconnected with a reset (SO_LINGER 0, then close()): the other end&apos;s next recv() fails with %1.</source>
        <translation>리셋으로 연결을 끊었습니다(SO_LINGER 0, 그리고 close()). 상대의 다음 recv()는 %1(으)로 실패합니다.</translation>
    </message>
    <message>
        <source>%1, sent back</source>
        <comment>received 16 bytes in 1 recv() call, sent back</comment>
        <translation>%1, 되돌려 보냄</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2 %3 call(s)</source>
        <comment>sent 16 bytes in 4 send() calls</comment>
        <translation>
            <numerusform>%1, %3 %2번</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>16 of 32: bytes that were part of a call&apos;s</comment>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <comment>5 + 5 + 5 and 192 more calls</comment>
        <translation>%1 외 %2번</translation>
    </message>
    <message>
        <source>What comes back is not what was sent: at offset %1 of the stream, %2 was expected and %3 came. This is no echo server.</source>
        <translation>돌아온 데이터가 보낸 것과 다릅니다. 스트림의 오프셋 %1에서 %2이(가) 와야 하는데 %3이(가) 왔습니다. 에코 서버가 아닙니다.</translation>
    </message>
    <message>
        <source>More comes back than was sent: at offset %1 of the stream, nothing was expected and %2 came. This is no echo server.</source>
        <translation>보낸 것보다 많이 돌아옵니다. 스트림의 오프셋 %1에서 더 올 것이 없는데 %2이(가) 왔습니다. 에코 서버가 아닙니다.</translation>
    </message>
</context>
</TS>
