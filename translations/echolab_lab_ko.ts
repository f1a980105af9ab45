<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>lab</name>
    <message>
        <source>The client makes a socket and does not bind it.</source>
        <translation>클라이언트가 소켓을 만들고 bind()를 호출하지 않습니다.</translation>
    </message>
    <message>
        <source>Before connect() getsockname() gives %1.</source>
        <translation>connect() 전에 getsockname()의 결과는 %1입니다.</translation>
    </message>
    <message>
        <source>The client connects.</source>
        <translation>클라이언트가 접속합니다.</translation>
    </message>
    <message>
        <source>connect() gives the client its local address and port; the system chooses them.</source>
        <translation>connect()가 클라이언트의 지역 주소와 포트 번호를 정하며, 그 값은 운영체제가 고릅니다.</translation>
    </message>
    <message>
        <source>After connect() getsockname() gives %1.</source>
        <translation>connect() 후에 getsockname()의 결과는 %1입니다.</translation>
    </message>
    <message>
        <source>accept() tells the server this address.</source>
        <translation>accept()는 이 주소를 서버에 알려 줍니다.</translation>
    </message>
    <message>
        <source>The server sees the client as %1.</source>
        <translation>서버가 보는 클라이언트의 주소는 %1입니다.</translation>
    </message>
    <message>
        <source>A server calls listen() without bind().</source>
        <translation>서버가 bind() 없이 listen()을 호출합니다.</translation>
    </message>
    <message>
        <source>A server that does not bind gets a free port when it calls listen().</source>
        <translation>bind()를 호출하지 않은 서버는 listen()을 호출할 때 비어 있는 포트를 받습니다.</translation>
    </message>
    <message>
        <source>listen(): %1; the local address is %2.</source>
        <translation>listen(): %1. 지역 주소는 %2입니다.</translation>
    </message>
    <message>
        <source>Winsock wants bind() before listen(); POSIX systems bind by themselves.</source>
        <translation>윈속에서는 listen() 전에 bind()가 필요하고, POSIX 시스템에서는 운영체제가 알아서 정합니다.</translation>
    </message>
    <message>
        <source>One client makes %1 sockets and connects each to the same server.</source>
        <translation>클라이언트 하나가 소켓 %1개를 만들어 모두 같은 서버에 접속합니다.</translation>
    </message>
    <message>
        <source>One client may connect several sockets to a server; each has its own port.</source>
        <translation>클라이언트 하나가 소켓 여러 개로 서버에 접속할 수 있고, 소켓마다 포트 번호가 다릅니다.</translation>
    </message>
    <message>
        <source>The client&apos;s ends: %1.</source>
        <translation>클라이언트 쪽 주소: %1.</translation>
    </message>
    <message>
        <source>Something else is sent over each, the last one first.</source>
        <translation>마지막 소켓부터 차례로 서로 다른 데이터를 보냅니다.</translation>
    </message>
    <message>
        <source>The connections do not mix.</source>
        <translation>연결끼리 섞이지 않습니다.</translation>
    </message>
    <message>
        <source>Each end received what was sent over its connection.</source>
        <translation>각 소켓은 자기 연결로 보낸 데이터를 받았습니다.</translation>
    </message>
    <message>
        <source>Data came in on another connection.</source>
        <translation>다른 연결로 데이터가 들어왔습니다.</translation>
    </message>
    <message>
        <source>Look at port number 9000 in memory, and as it is sent.</source>
        <translation>포트 번호 9000이 메모리에 있는 모습과 전송되는 모습을 봅니다.</translation>
    </message>
    <message>
        <source>The network wants the most significant byte first; this machine keeps numbers the other way round, so htons() swaps the bytes.</source>
        <translation>네트워크는 최상위 바이트부터 보내는데 이 컴퓨터는 반대로 저장하므로, htons()가 바이트 순서를 바꿉니다.</translation>
    </message>
    <message>
        <source>In memory: %1. In network byte order: %2.</source>
        <translation>메모리: %1. 네트워크 바이트 정렬: %2.</translation>
    </message>
    <message>
        <source>This processor keeps the most significant byte first itself, so htons() changes nothing.</source>
        <translation>이 프로세서는 최상위 바이트를 먼저 저장하므로 htons()가 바꿀 것이 없습니다.</translation>
    </message>
    <message>
        <source>A client forgets htons() and connects.</source>
        <translation>클라이언트가 htons()를 빠뜨리고 접속합니다.</translation>
    </message>
    <message>
        <source>Without the swap the client asks for another port.</source>
        <translation>순서를 바꾸지 않으면 클라이언트는 다른 포트로 접속을 시도합니다.</translation>
    </message>
    <message>
        <source>Convert addresses with inet_pton().</source>
        <translation>inet_pton()으로 주소를 변환합니다.</translation>
    </message>
    <message>
        <source>An address stands in memory as it is written, from left to right: 4 bytes for IPv4, 16 for IPv6.</source>
        <translation>주소는 쓰인 순서대로 왼쪽부터 메모리에 놓입니다. IPv4는 4바이트, IPv6는 16바이트입니다.</translation>
    </message>
    <message>
        <source>127.0.0.1: %1. ::1: %2.</source>
        <translation>127.0.0.1: %1. ::1: %2.</translation>
    </message>
    <message>
        <source>Convert what is no address.</source>
        <translation>주소가 아닌 것을 변환합니다.</translation>
    </message>
    <message>
        <source>Refused: localhost, 127.0.0.256, 127.0.1, 127.0.0.1:9000, :::1.</source>
        <translation>거부됨: localhost, 127.0.0.256, 127.0.1, 127.0.0.1:9000, :::1.</translation>
    </message>
    <message>
        <source>Accepted: %1.</source>
        <translation>받아들여짐: %1.</translation>
    </message>
    <message>
        <source>The system chooses addresses and ports</source>
        <translation>운영체제가 주소와 포트 번호를 고른다</translation>
    </message>
    <message>
        <source>A client does not call bind(): connect() gives it an address and a port. A server that does not bind gets a port at listen().</source>
        <translation>클라이언트는 bind()를 호출하지 않는다. connect()가 주소와 포트 번호를 할당해 준다. bind()를 호출하지 않은 서버는 listen()에서 포트를 받는다.</translation>
    </message>
    <message>
        <source>connect() in TCP server-client analysis (7); TCP socket programming: bind()</source>
        <translation>TCP 서버-클라이언트 분석 (7) connect() 함수, TCP 소켓프로그래밍: 주소에 연결(bind)</translation>
    </message>
    <message>
        <source>getsockname() before and after connect(), and after listen() without bind().</source>
        <translation>connect() 전후, 그리고 bind() 없이 listen()을 호출한 뒤 getsockname()을 봅니다.</translation>
    </message>
    <message>
        <source>One program, several sockets</source>
        <translation>프로그램 하나에 소켓 여러 개</translation>
    </message>
    <message>
        <source>Usually one socket of the server belongs to one socket of a client, but one client may use two and more sockets to the same server.</source>
        <translation>일반적으로 서버 측 소켓과 클라이언트 측 소켓이 일대일로 대응하지만, 클라이언트 한 개가 소켓 두 개 이상을 사용해 서버에 접속할 수도 있다.</translation>
    </message>
    <message>
        <source>TCP server-client structure: how it works, 4</source>
        <translation>TCP 서버-클라이언트 동작 원리, 4번</translation>
    </message>
    <message>
        <source>One client connects three sockets to a server and sends over each.</source>
        <translation>클라이언트 하나가 소켓 세 개로 서버에 접속해 각각 데이터를 보냅니다.</translation>
    </message>
    <message>
        <source>Byte order and addresses</source>
        <translation>바이트 정렬과 주소</translation>
    </message>
    <message>
        <source>Ports and addresses are given to the socket functions in network byte order; htons() and inet_pton() convert them.</source>
        <translation>소켓 함수에는 포트 번호와 주소를 네트워크 바이트 정렬로 넘긴다. 변환은 htons()와 inet_pton()이 한다.</translation>
    </message>
    <message>
        <source>TCP socket programming: preparing the address (htons, inet_addr)</source>
        <translation>TCP 소켓프로그래밍: 연결할 주소 준비(htons, inet_addr)</translation>
    </message>
    <message>
        <source>A port number and addresses as bytes in memory, what happens without htons(), and what inet_pton() refuses.</source>
        <translation>메모리에 놓인 포트 번호와 주소의 바이트, htons()가 없을 때 생기는 일, inet_pton()이 거부하는 것을 봅니다.</translation>
    </message>
    <message>
        <source>SO_SNDBUF: asked for %1, the system answers %2. SO_RCVBUF: asked for %3, the system answers %4.</source>
        <translation>SO_SNDBUF: 요청 %1, 운영체제가 정한 값 %2. SO_RCVBUF: 요청 %3, 운영체제가 정한 값 %4.</translation>
    </message>
    <message>
        <source>The client sends 1000 bytes; the server does not receive.</source>
        <translation>클라이언트가 1000바이트를 보내고, 서버는 받지 않습니다.</translation>
    </message>
    <message>
        <source>A nonblocking client sends until the buffers are full; the server does not receive.</source>
        <translation>넌블로킹 클라이언트가 버퍼가 찰 때까지 보내고, 서버는 받지 않습니다.</translation>
    </message>
    <message>
        <source>A nonblocking send() takes as much as there is room for, at least 1 byte and at most all.</source>
        <translation>넌블로킹 send()는 여유 공간만큼 복사합니다. 최소 1바이트, 최대 전부입니다.</translation>
    </message>
    <message>
        <source>Each call was given 60000 bytes; they took between %1 and %2, %3 in all.</source>
        <translation>호출마다 60000바이트를 넘겼습니다. 최소 %1, 최대 %2, 모두 %3바이트를 복사했습니다.</translation>
    </message>
    <message>
        <source>When there is no room at all it does not wait but says so.</source>
        <translation>여유 공간이 전혀 없으면 기다리지 않고 오류로 알립니다.</translation>
    </message>
    <message>
        <source>A blocking client sends more than that; the server does not receive yet.</source>
        <translation>블로킹 클라이언트가 그보다 많이 보내고, 서버는 아직 받지 않습니다.</translation>
    </message>
    <message>
        <source>A blocking send() waits when the send buffer has no room for all of the data.</source>
        <translation>송신 버퍼에 데이터 전부가 들어갈 공간이 없으면 블로킹 send()는 기다립니다.</translation>
    </message>
    <message>
        <source>After 300 ms send() of %1 bytes had not returned.</source>
        <translation>300ms가 지나도 %1바이트의 send()가 리턴하지 않았습니다.</translation>
    </message>
    <message>
        <source>send() of %1 bytes returned.</source>
        <translation>%1바이트의 send()가 리턴했습니다.</translation>
    </message>
    <message>
        <source>This system takes more into its memory than the size of the buffers.</source>
        <translation>이 운영체제는 버퍼 크기보다 많은 데이터를 메모리에 받아 둡니다.</translation>
    </message>
    <message>
        <source>The server receives everything.</source>
        <translation>서버가 모두 받습니다.</translation>
    </message>
    <message>
        <source>When it returns, a blocking send() has taken all of the data.</source>
        <translation>블로킹 send()가 리턴하면 데이터 전부가 복사된 것입니다.</translation>
    </message>
    <message>
        <source>The same with smaller buffers at both ends.</source>
        <translation>양쪽 버퍼를 작게 하고 다시 합니다.</translation>
    </message>
    <message>
        <source>SO_SNDBUF and SO_RCVBUF change how much fits.</source>
        <translation>SO_SNDBUF와 SO_RCVBUF는 들어가는 양을 바꿉니다.</translation>
    </message>
    <message>
        <source>%1 bytes fit, with the system&apos;s own sizes %2.</source>
        <translation>%1바이트가 들어갔습니다. 운영체제가 정한 크기에서는 %2바이트였습니다.</translation>
    </message>
    <message>
        <source>send() copies into a buffer</source>
        <translation>send()는 버퍼에 복사한다</translation>
    </message>
    <message>
        <source>send() returns when the data is copied to the send buffer; that it returned does not mean that the data has arrived. Where there is no room, a blocking socket waits until all is copied, a nonblocking one takes a part.</source>
        <translation>send()는 데이터를 송신 버퍼에 복사하면 곧바로 리턴하며, 리턴했다고 실제 데이터가 전송된 것은 아니다. 여유 공간이 없으면 블로킹 소켓은 모두 복사될 때까지 기다리고, 넌블로킹 소켓은 일부만 복사한다.</translation>
    </message>
    <message>
        <source>send() in TCP server-client analysis (9) and (10)</source>
        <translation>TCP 서버-클라이언트 분석 (9), (10) send() 함수</translation>
    </message>
    <message>
        <source>A client sends to a server that does not read: blocking, nonblocking, and with small buffers.</source>
        <translation>읽지 않는 서버에 블로킹, 넌블로킹, 작은 버퍼로 보냅니다.</translation>
    </message>
    <message>
        <source>The reset was reported like an orderly end. Wine does so; Windows itself reports WSAECONNRESET.</source>
        <translation>리셋이 정상 종료처럼 보고되었습니다. Wine이 이렇게 하며, 윈도우 자체는 WSAECONNRESET을 보고합니다.</translation>
    </message>
    <message>
        <source>The client sends; the server receives.</source>
        <translation>클라이언트가 보내고 서버가 받습니다.</translation>
    </message>
    <message>
        <source>When data has arrived, recv() returns how many bytes it copied.</source>
        <translation>데이터가 도착했으면 recv()는 복사한 바이트 수를 리턴합니다.</translation>
    </message>
    <message>
        <source>The server asks for 10 bytes with MSG_WAITALL; the client sends 4, and later 6.</source>
        <translation>서버가 MSG_WAITALL로 10바이트를 요청하고, 클라이언트는 4바이트를, 나중에 6바이트를 보냅니다.</translation>
    </message>
    <message>
        <source>With MSG_WAITALL recv() waits until all of the bytes asked for have come.</source>
        <translation>MSG_WAITALL을 쓰면 recv()는 요청한 바이트가 모두 올 때까지 기다립니다.</translation>
    </message>
    <message>
        <source>recv() returned %1 of 10 bytes.</source>
        <translation>recv()가 10바이트 중 %1바이트를 받아 리턴했습니다.</translation>
    </message>
    <message>
        <source>MSG_WAITALL may return fewer bytes; a loop of recv() calls works everywhere.</source>
        <translation>MSG_WAITALL은 더 적게 리턴할 수도 있습니다. recv()를 반복하는 방법은 어디서나 됩니다.</translation>
    </message>
    <message>
        <source>The same with a loop.</source>
        <translation>반복문으로 다시 합니다.</translation>
    </message>
    <message>
        <source>A loop of recv() calls gets all bytes too.</source>
        <translation>recv()를 반복해도 모든 바이트를 받습니다.</translation>
    </message>
    <message>
        <source>%1 bytes were received.</source>
        <translation>%1바이트를 받았습니다.</translation>
    </message>
    <message>
        <source>The client closes.</source>
        <translation>클라이언트가 닫습니다.</translation>
    </message>
    <message>
        <source>When the connection ended in order, recv() returns 0.</source>
        <translation>접속이 정상 종료하면 recv()는 0을 리턴합니다.</translation>
    </message>
    <message>
        <source>Another client resets its connection.</source>
        <translation>다른 클라이언트가 연결을 리셋합니다.</translation>
    </message>
    <message>
        <source>A reset is neither: recv() fails.</source>
        <translation>리셋은 두 경우 어느 쪽도 아닙니다. recv()가 실패합니다.</translation>
    </message>
    <message>
        <source>The client closes first.</source>
        <translation>클라이언트가 먼저 닫습니다.</translation>
    </message>
    <message>
        <source>The end that closes first keeps TIME-WAIT: here the client&apos;s.</source>
        <translation>먼저 닫은 쪽에 TIME-WAIT가 남습니다. 여기서는 클라이언트입니다.</translation>
    </message>
    <message>
        <source>The server closes first.</source>
        <translation>서버가 먼저 닫습니다.</translation>
    </message>
    <message>
        <source>Now it is the server&apos;s.</source>
        <translation>이번에는 서버 쪽에 남습니다.</translation>
    </message>
    <message>
        <source>After five minutes only the listening socket is left.</source>
        <translation>5분 뒤에는 대기 소켓만 남습니다.</translation>
    </message>
    <message>
        <source>This system does not tell how long TIME-WAIT lasts.</source>
        <translation>이 운영체제는 TIME-WAIT가 얼마나 남았는지 알려 주지 않습니다.</translation>
    </message>
    <message>
        <source>A server whose end is in TIME-WAIT starts again on the same port.</source>
        <translation>TIME-WAIT가 남은 서버가 같은 포트로 다시 시작합니다.</translation>
    </message>
    <message>
        <source>Without address reuse bind() fails while TIME-WAIT lasts.</source>
        <translation>주소 재사용이 없으면 TIME-WAIT가 남아 있는 동안 bind()가 실패합니다.</translation>
    </message>
    <message>
        <source>Windows lets a port be bound again while only a connection in TIME-WAIT uses it.</source>
        <translation>윈도우에서는 TIME-WAIT 상태의 연결만 쓰는 포트라면 다시 bind()할 수 있습니다.</translation>
    </message>
    <message>
        <source>The same with SO_REUSEADDR, set before each bind().</source>
        <translation>bind() 전에 매번 SO_REUSEADDR을 설정하고 다시 합니다.</translation>
    </message>
    <message>
        <source>With address reuse bind() succeeds at once.</source>
        <translation>주소 재사용을 설정하면 bind()가 바로 성공합니다.</translation>
    </message>
    <message>
        <source>The client sends a question and calls shutdown() for sending.</source>
        <translation>클라이언트가 질문을 보내고 송신 쪽을 shutdown()합니다.</translation>
    </message>
    <message>
        <source>The server receives what was sent, and then 0.</source>
        <translation>서버는 보낸 데이터를 받고, 그다음 0을 받습니다.</translation>
    </message>
    <message>
        <source>recv() returned %1, then %2.</source>
        <translation>recv()의 리턴값: %1, 그다음 %2.</translation>
    </message>
    <message>
        <source>Look at the states.</source>
        <translation>상태를 봅니다.</translation>
    </message>
    <message>
        <source>The connection is half closed: FIN-WAIT-2 at the client, CLOSE-WAIT at the server.</source>
        <translation>연결이 반만 닫혔습니다. 클라이언트는 FIN-WAIT-2, 서버는 CLOSE-WAIT입니다.</translation>
    </message>
    <message>
        <source>The server answers and closes.</source>
        <translation>서버가 답을 보내고 닫습니다.</translation>
    </message>
    <message>
        <source>After shutdown() for sending the client still receives.</source>
        <translation>송신 쪽을 shutdown()한 뒤에도 클라이언트는 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>The client received &quot;%1&quot;.</source>
        <translation>클라이언트가 받은 데이터: &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Another client calls close() instead; the server answers.</source>
        <translation>다른 클라이언트는 대신 close()를 호출하고, 서버가 답을 보냅니다.</translation>
    </message>
    <message>
        <source>The server sends; the client closes without reading it.</source>
        <translation>서버가 보내고, 클라이언트는 읽지 않고 닫습니다.</translation>
    </message>
    <message>
        <source>Closing with unread data sends a reset, not an orderly end: recv() fails.</source>
        <translation>읽지 않은 데이터를 두고 닫으면 정상 종료가 아니라 리셋을 보냅니다. recv()가 실패합니다.</translation>
    </message>
    <message>
        <source>The server sends once more.</source>
        <translation>서버가 한 번 더 보냅니다.</translation>
    </message>
    <message>
        <source>A send() after that fails.</source>
        <translation>그 뒤의 send()는 실패합니다.</translation>
    </message>
    <message>
        <source>The server sends as the book&apos;s program does, without MSG_NOSIGNAL; the signal is kept from ending this program.</source>
        <translation>서버가 책의 프로그램처럼 MSG_NOSIGNAL 없이 보냅니다. 시그널이 이 프로그램을 끝내지 못하게 막아 둡니다.</translation>
    </message>
    <message>
        <source>This system has no SIGPIPE: send() only fails.</source>
        <translation>이 시스템에는 SIGPIPE가 없습니다. send()가 실패할 뿐입니다.</translation>
    </message>
    <message>
        <source>No SIGPIPE was raised; send(): %1.</source>
        <translation>SIGPIPE가 발생하지 않았습니다. send(): %1.</translation>
    </message>
    <message>
        <source>The two ways in which recv() succeeds</source>
        <translation>recv()가 성공하는 두 경우</translation>
    </message>
    <message>
        <source>recv() succeeds in two ways: data has arrived, or the connection has ended in order (0). MSG_WAITALL helps where the size is known.</source>
        <translation>recv()는 두 종류의 성공적인 리턴을 한다. 수신 버퍼에 데이터가 도달한 경우와 접속이 정상 종료한 경우(0)이다. 받을 데이터의 크기를 알면 MSG_WAITALL을 쓴다.</translation>
    </message>
    <message>
        <source>recv() in TCP server-client analysis (11) and (12)</source>
        <translation>TCP 서버-클라이언트 분석 (11), (12) recv() 함수</translation>
    </message>
    <message>
        <source>Data, MSG_WAITALL and a loop, an orderly end, and a reset.</source>
        <translation>데이터, MSG_WAITALL과 반복문, 정상 종료, 리셋을 차례로 봅니다.</translation>
    </message>
    <message>
        <source>Who closes first, and TIME-WAIT</source>
        <translation>먼저 닫는 쪽과 TIME-WAIT</translation>
    </message>
    <message>
        <source>After the connection has ended netstat shows one more line for a while; five minutes later only LISTENING is left.</source>
        <translation>연결이 끝나면 netstat에 한동안 한 줄이 더 나타나고, 5분 후에는 LISTENING만 남는다.</translation>
    </message>
    <message>
        <source>TCP server-client structure (13), exercise 4-2</source>
        <translation>TCP 서버-클라이언트 구조 (13), 실습 4-2</translation>
    </message>
    <message>
        <source>The client closes first, then the server does; and a server binds its port again.</source>
        <translation>클라이언트가 먼저 닫는 경우와 서버가 먼저 닫는 경우를 보고, 서버가 같은 포트에 다시 bind()합니다.</translation>
    </message>
    <message>
        <source>Half-close: shutdown() and close()</source>
        <translation>반만 닫기: shutdown()과 close()</translation>
    </message>
    <message>
        <source>A connection is ended with close() or with shutdown().</source>
        <translation>연결은 close()나 shutdown()으로 종료한다.</translation>
    </message>
    <message>
        <source>TCP socket programming: ending a connection (close/shutdown)</source>
        <translation>TCP 소켓프로그래밍: 연결 종료(close/shutdown)</translation>
    </message>
    <message>
        <source>A client ends only its sending and still receives; another closes, and the answer finds nobody.</source>
        <translation>한 클라이언트는 송신만 끝내고 계속 받습니다. 다른 클라이언트는 닫아 버려 답을 받을 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Closing with unread data</source>
        <translation>읽지 않은 데이터를 두고 닫기</translation>
    </message>
    <message>
        <source>recv() returns 0 when the connection ends in order. Not every end is in order.</source>
        <translation>접속이 정상 종료하면 recv()는 0을 리턴한다. 모든 종료가 정상 종료는 아니다.</translation>
    </message>
    <message>
        <source>recv() in TCP server-client analysis (12); the chapter&apos;s server</source>
        <translation>TCP 서버-클라이언트 분석 (12) recv() 함수, 4장의 서버</translation>
    </message>
    <message>
        <source>A client closes without reading what it was sent; the server receives and sends after that, with and without SIGPIPE.</source>
        <translation>클라이언트가 받은 데이터를 읽지 않고 닫습니다. 그 뒤 서버가 받고 보내며, SIGPIPE가 있을 때와 없을 때를 봅니다.</translation>
    </message>
    <message>
        <source>The server is %1, the client %2.</source>
        <translation>서버는 %1, 클라이언트는 %2입니다.</translation>
    </message>
    <message>
        <source>The chapter&apos;s conversation over IPv4, then over IPv6.</source>
        <translation>4장의 대화를 IPv4로, 그다음 IPv6로 합니다.</translation>
    </message>
    <message>
        <source>With AF_INET6 and sockaddr_in6 the same calls do the same; send() and recv() are used unchanged.</source>
        <translation>AF_INET6와 sockaddr_in6를 쓰면 같은 호출이 같은 일을 합니다. send()와 recv()는 그대로 씁니다.</translation>
    </message>
    <message>
        <source>The message came back over both.</source>
        <translation>양쪽 모두 메시지가 돌아왔습니다.</translation>
    </message>
    <message>
        <source>The message did not come back over both.</source>
        <translation>메시지가 양쪽 모두에서 돌아오지는 않았습니다.</translation>
    </message>
    <message>
        <source>Ask a fresh IPv6 socket for IPV6_V6ONLY.</source>
        <translation>새로 만든 IPv6 소켓의 IPV6_V6ONLY를 확인합니다.</translation>
    </message>
    <message>
        <source>A program converted in this way supports IPv6 only.</source>
        <translation>이렇게 변경한 프로그램은 IPv6만을 지원합니다.</translation>
    </message>
    <message>
        <source>IPV6_V6ONLY is %1 where the program does not set it.</source>
        <translation>프로그램이 설정하지 않으면 IPV6_V6ONLY는 %1입니다.</translation>
    </message>
    <message>
        <source>An IPv4 client connects to a server with IPV6_V6ONLY on.</source>
        <translation>IPv4 클라이언트가 IPV6_V6ONLY를 켠 서버에 접속합니다.</translation>
    </message>
    <message>
        <source>With IPV6_V6ONLY on, an IPv4 client is refused.</source>
        <translation>IPV6_V6ONLY를 켜면 IPv4 클라이언트의 접속은 거부됩니다.</translation>
    </message>
    <message>
        <source>An IPv4 client connects to a server with IPV6_V6ONLY off.</source>
        <translation>IPv4 클라이언트가 IPV6_V6ONLY를 끈 서버에 접속합니다.</translation>
    </message>
    <message>
        <source>With IPV6_V6ONLY off, an IPv4 client is accepted, and looks like an IPv6 address.</source>
        <translation>IPV6_V6ONLY를 끄면 IPv4 클라이언트도 접속할 수 있고, 주소는 IPv6 주소처럼 보입니다.</translation>
    </message>
    <message>
        <source>An IPv6 client connects to an IPv4 server.</source>
        <translation>IPv6 클라이언트가 IPv4 서버에 접속합니다.</translation>
    </message>
    <message>
        <source>An IPv6 client does not reach an IPv4 server.</source>
        <translation>IPv6 클라이언트는 IPv4 서버에 접속하지 못합니다.</translation>
    </message>
    <message>
        <source>From IPv4 to IPv6</source>
        <translation>IPv4에서 IPv6로</translation>
    </message>
    <message>
        <source>AF_INET6 instead of AF_INET, sockaddr_in6 instead of sockaddr_in, send() and recv() unchanged. Code changed by these rules supports IPv6 only.</source>
        <translation>AF_INET 대신 AF_INET6, sockaddr_in 대신 sockaddr_in6를 사용하고, send()와 recv()는 변경 없이 그대로 사용한다. 이런 규칙을 따라 변경한 코드는 IPv6만을 지원한다.</translation>
    </message>
    <message>
        <source>TCP server-client (IPv6) (1) and (2), exercise 4-3</source>
        <translation>TCP 서버-클라이언트(IPv6) (1), (2), 실습 4-3</translation>
    </message>
    <message>
        <source>The same conversation over both families, and clients of one family at servers of the other.</source>
        <translation>같은 대화를 두 주소 체계로 하고, 한쪽 주소 체계의 클라이언트가 다른 쪽 서버에 접속해 봅니다.</translation>
    </message>
    <message>
        <source>The server makes a socket, binds it and listens.</source>
        <translation>서버가 소켓을 만들고 bind(), listen()을 호출합니다.</translation>
    </message>
    <message>
        <source>Before a client comes there is one socket, in the state LISTEN.</source>
        <translation>클라이언트가 오기 전에는 LISTEN 상태의 소켓 하나만 있습니다.</translation>
    </message>
    <message>
        <source>The client makes a socket and connects, the server accepts.</source>
        <translation>클라이언트가 소켓을 만들어 접속하고, 서버가 accept()합니다.</translation>
    </message>
    <message>
        <source>With the connection there are three: the listening one, and one in the state ESTABLISHED at each end.</source>
        <translation>연결되면 소켓이 셋이 됩니다. 대기 소켓 하나와, 양쪽에 ESTABLISHED 상태의 소켓이 하나씩 있습니다.</translation>
    </message>
    <message>
        <source>A message goes to the server and comes back.</source>
        <translation>메시지가 서버로 갔다가 돌아옵니다.</translation>
    </message>
    <message>
        <source>The client receives what it sent.</source>
        <translation>클라이언트는 보낸 것을 그대로 받습니다.</translation>
    </message>
    <message>
        <source>%1 bytes came back.</source>
        <translation>%1바이트가 돌아왔습니다.</translation>
    </message>
    <message>
        <source>The client closes; the server reads the end and closes too.</source>
        <translation>클라이언트가 닫습니다. 서버도 종료를 읽고 닫습니다.</translation>
    </message>
    <message>
        <source>When the client has closed, the server&apos;s recv() returns 0.</source>
        <translation>클라이언트가 닫으면 서버의 recv()는 0을 리턴합니다.</translation>
    </message>
    <message>
        <source>recv() returned %1.</source>
        <translation>recv()의 리턴값: %1.</translation>
    </message>
    <message>
        <source>The server calls socket, bind, listen, accept, recv, send, recv, close in this order.</source>
        <translation>서버는 socket, bind, listen, accept, recv, send, recv, close 순서로 호출합니다.</translation>
    </message>
    <message>
        <source>The client calls socket, connect, send, recv, close in this order.</source>
        <translation>클라이언트는 socket, connect, send, recv, close 순서로 호출합니다.</translation>
    </message>
    <message>
        <source>Look at the states once more.</source>
        <translation>상태를 다시 봅니다.</translation>
    </message>
    <message>
        <source>Afterwards the server still listens, and the end that closed first stays for a while in the state TIME-WAIT.</source>
        <translation>그 뒤에도 서버는 계속 기다리고, 먼저 닫은 쪽은 한동안 TIME-WAIT 상태로 남습니다.</translation>
    </message>
    <message>
        <source>A server listens; two clients connect and are accepted.</source>
        <translation>서버가 기다리고, 클라이언트 둘이 접속해 받아들여집니다.</translation>
    </message>
    <message>
        <source>accept() makes a new socket for each client.</source>
        <translation>accept()는 클라이언트마다 새로운 소켓을 만듭니다.</translation>
    </message>
    <message>
        <source>The listening socket is %1, the connected ones are %2 and %3.</source>
        <translation>대기 소켓은 %1, 연결된 소켓은 %2와 %3입니다.</translation>
    </message>
    <message>
        <source>Compare the addresses of the sockets.</source>
        <translation>소켓들의 주소를 비교합니다.</translation>
    </message>
    <message>
        <source>All sockets of the server share one local port.</source>
        <translation>서버의 소켓은 모두 같은 지역 포트 번호를 씁니다.</translation>
    </message>
    <message>
        <source>Listening on port %1, connected on ports %2 and %3.</source>
        <translation>대기 포트는 %1, 연결된 포트는 %2와 %3입니다.</translation>
    </message>
    <message>
        <source>Connections differ in at least one of local address, local port, remote address and remote port.</source>
        <translation>연결끼리는 지역 주소, 지역 포트, 원격 주소, 원격 포트 중 적어도 하나가 다릅니다.</translation>
    </message>
    <message>
        <source>The remote ends are %1 and %2.</source>
        <translation>원격 주소는 %1과 %2입니다.</translation>
    </message>
    <message>
        <source>Each client sends; each connected socket receives.</source>
        <translation>각 클라이언트가 보내고, 연결된 소켓이 각각 받습니다.</translation>
    </message>
    <message>
        <source>Data comes in on the socket of its own connection only.</source>
        <translation>데이터는 자기 연결의 소켓으로만 들어옵니다.</translation>
    </message>
    <message>
        <source>Received: &quot;%1&quot; and &quot;%2&quot;.</source>
        <translation>받은 데이터: &quot;%1&quot;, &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Ask the listening socket for the address of its other end.</source>
        <translation>대기 소켓에 상대의 주소를 물어봅니다.</translation>
    </message>
    <message>
        <source>The listening socket takes connections only; it has no other end to talk to.</source>
        <translation>대기 소켓은 접속만 받아들이며, 통신할 상대가 없습니다.</translation>
    </message>
    <message>
        <source>A server listens, and does not call accept().</source>
        <translation>서버가 기다리기만 하고 accept()를 호출하지 않습니다.</translation>
    </message>
    <message>
        <source>The client calls connect().</source>
        <translation>클라이언트가 connect()를 호출합니다.</translation>
    </message>
    <message>
        <source>connect(): %1; accept() was not called.</source>
        <translation>connect(): %1. accept()는 호출되지 않았습니다.</translation>
    </message>
    <message>
        <source>The client sends; only then does the server accept and receive.</source>
        <translation>클라이언트가 먼저 보내고, 그 뒤에 서버가 accept()하고 받습니다.</translation>
    </message>
    <message>
        <source>What is sent before accept() is kept, and received after it.</source>
        <translation>accept() 전에 보낸 데이터는 보관되었다가 그 뒤에 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>The life of a server and a client</source>
        <translation>서버와 클라이언트의 일생</translation>
    </message>
    <message>
        <source>Server: socket, bind, listen, accept, then recv and send, and close. Client: socket, connect, then send and recv, and close. netstat shows LISTENING, then ESTABLISHED twice, and TIME_WAIT for a while afterwards.</source>
        <translation>서버: socket, bind, listen, accept, 그다음 recv와 send, close. 클라이언트: socket, connect, 그다음 send와 recv, close. netstat에는 LISTENING, 그다음 ESTABLISHED 두 줄, 끝난 뒤 한동안 TIME_WAIT가 나타난다.</translation>
    </message>
    <message>
        <source>TCP server-client structure (8) to (13), exercise 4-2; TCP server-client analysis (2) and (6)</source>
        <translation>TCP 서버-클라이언트 구조 (8)~(13), 실습 4-2, TCP 서버-클라이언트 분석 (2), (6)</translation>
    </message>
    <message>
        <source>One client connects, sends a message, gets it back and closes. The calls are listed and the states looked at before, during and after.</source>
        <translation>클라이언트 하나가 접속해 메시지를 보내고 돌려받은 뒤 닫습니다. 호출을 나열하고 전, 중간, 후의 상태를 봅니다.</translation>
    </message>
    <message>
        <source>The listening socket is not the connected socket</source>
        <translation>대기 소켓과 연결된 소켓은 다르다</translation>
    </message>
    <message>
        <source>accept() makes a new socket for talking with the client. The old one goes on taking new connections. A connection is known by its two addresses and two ports.</source>
        <translation>accept()는 클라이언트와 통신할 수 있는 새로운 소켓을 만든다. 기존 소켓은 새로운 접속을 수용하는 용도로 계속 쓴다. 연결은 두 주소와 두 포트 번호로 구별한다.</translation>
    </message>
    <message>
        <source>TCP server-client structure (4) and (5); accept() in TCP server-client analysis (5)</source>
        <translation>TCP 서버-클라이언트 구조 (4), (5), TCP 서버-클라이언트 분석 (5) accept() 함수</translation>
    </message>
    <message>
        <source>Two clients connect to one port. The sockets, their addresses and what they receive are compared.</source>
        <translation>클라이언트 둘이 한 포트에 접속합니다. 소켓과 그 주소, 받은 데이터를 비교합니다.</translation>
    </message>
    <message>
        <source>The handshake happens in the system</source>
        <translation>핸드셰이크는 운영체제가 한다</translation>
    </message>
    <message>
        <source>connect() returns when the connection is in the server&apos;s queue. It does not wait for accept().</source>
        <translation>connect()는 연결이 서버의 대기 큐에 등록되면 리턴한다. accept()를 기다리지 않는다.</translation>
    </message>
    <message>
        <source>Basic call order of a TCP client: the note on connect()</source>
        <translation>TCP 클라이언트의 기본적인 함수호출 순서: connect()에 대한 주의</translation>
    </message>
    <message>
        <source>A client connects to a server that listens but does not accept, and even sends.</source>
        <translation>기다리기만 하고 accept()하지 않는 서버에 클라이언트가 접속하고 데이터까지 보냅니다.</translation>
    </message>
    <message>
        <source>The system reports %1 waiting connections, and %2 as the length of the queue.</source>
        <translation>운영체제가 알려 준 값: 대기 중인 연결 %1개, 큐의 길이 %2.</translation>
    </message>
    <message>
        <source>A server listens with a backlog of %1 and accepts nobody; clients connect until one gets no answer.</source>
        <translation>서버가 backlog를 %1(으)로 하여 기다리기만 하고 accept()하지 않습니다. 응답이 없을 때까지 클라이언트가 접속합니다.</translation>
    </message>
    <message>
        <source>With a backlog of %1 as many clients can wait.</source>
        <translation>backlog가 %1이면 그만큼의 클라이언트가 기다릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Clients that were connected and waited: %1.</source>
        <translation>접속하여 기다린 클라이언트: %1개.</translation>
    </message>
    <message>
        <source>The same with SOMAXCONN, for %1 clients.</source>
        <translation>SOMAXCONN으로 클라이언트 %1개를 접속시킵니다.</translation>
    </message>
    <message>
        <source>SOMAXCONN gives the longest queue that the system offers.</source>
        <translation>SOMAXCONN을 쓰면 운영체제가 지원하는 가장 긴 큐를 얻습니다.</translation>
    </message>
    <message>
        <source>SOMAXCONN is %1 here; all of the first %2 clients were connected and waited.</source>
        <translation>여기서 SOMAXCONN은 %1입니다. 처음 %2개의 클라이언트가 모두 접속하여 기다렸습니다.</translation>
    </message>
    <message>
        <source>The system limits the queue further.</source>
        <translation>운영체제가 큐를 더 짧게 제한합니다.</translation>
    </message>
    <message>
        <source>A server has called bind() but not listen(); a client connects.</source>
        <translation>서버가 bind()만 하고 listen()은 하지 않은 상태에서 클라이언트가 접속합니다.</translation>
    </message>
    <message>
        <source>connect() before listen() fails.</source>
        <translation>listen() 전의 connect()는 실패합니다.</translation>
    </message>
    <message>
        <source>The error says that the connection was refused.</source>
        <translation>오류 코드는 접속이 거부되었음을 알립니다.</translation>
    </message>
    <message>
        <source>The server calls listen(); the client connects again.</source>
        <translation>서버가 listen()을 호출하고, 클라이언트가 다시 접속합니다.</translation>
    </message>
    <message>
        <source>After listen() connect() succeeds.</source>
        <translation>listen() 뒤의 connect()는 성공합니다.</translation>
    </message>
    <message>
        <source>The server closes; a client connects to the closed port.</source>
        <translation>서버가 닫고, 클라이언트가 닫힌 포트에 접속합니다.</translation>
    </message>
    <message>
        <source>connect() to a port where nobody listens is refused.</source>
        <translation>아무도 기다리지 않는 포트로의 connect()는 거부됩니다.</translation>
    </message>
    <message>
        <source>connect() was answered.</source>
        <translation>connect()에 응답이 있었습니다.</translation>
    </message>
    <message>
        <source>This system answers a connection for which the queue has no room with a reset.</source>
        <translation>이 운영체제는 큐에 자리가 없으면 접속 요청에 리셋으로 답합니다.</translation>
    </message>
    <message>
        <source>How long the queue is</source>
        <translation>큐의 길이</translation>
    </message>
    <message>
        <source>The backlog is the length of the queue: with 5, up to 5 clients can wait. SOMAXCONN gives the most that the system supports.</source>
        <translation>backlog는 연결 큐의 길이다. 5를 전달하면 클라이언트 5개까지 기다릴 수 있다. SOMAXCONN은 지원 가능한 최댓값이다.</translation>
    </message>
    <message>
        <source>listen() in TCP server-client analysis (4), and the notes on the queue</source>
        <translation>TCP 서버-클라이언트 분석 (4) listen() 함수, 연결요청 대기 큐에 대한 설명</translation>
    </message>
    <message>
        <source>Clients connect to a server that never accepts, with a backlog of 0, 1, 5 and SOMAXCONN, until one gets no answer.</source>
        <translation>accept()하지 않는 서버에 backlog 0, 1, 5, SOMAXCONN으로 응답이 없을 때까지 접속합니다.</translation>
    </message>
    <message>
        <source>Connecting where nobody listens</source>
        <translation>기다리는 서버가 없는 곳에 접속하기</translation>
    </message>
    <message>
        <source>Only after listen() can a client connect; before it connect() fails. connect() returns when the request was taken, or when an error ended it.</source>
        <translation>listen()이 호출되어야 클라이언트가 connect()를 호출할 수 있다. 이전에 호출하면 오류가 발생한다. connect()는 연결요청이 접수되거나 오류로 중단되면 리턴한다.</translation>
    </message>
    <message>
        <source>Entering the state of waiting for connections; basic call order of a TCP client</source>
        <translation>연결요청 대기 상태로의 진입, TCP 클라이언트의 기본적인 함수호출 순서</translation>
    </message>
    <message>
        <source>connect() before listen(), after it, to a closed port, and to a server whose queue is full.</source>
        <translation>listen() 전과 후, 닫힌 포트, 큐가 가득 찬 서버에 connect()합니다.</translation>
    </message>
    <message>
        <source>The experiment can be carried out to its end.</source>
        <translation>실험을 끝까지 할 수 있습니다.</translation>
    </message>
    <message>
        <source>A call that it needs failed: %1(): %2 %3</source>
        <translation>실험에 필요한 호출이 실패했습니다: %1(): %2 %3</translation>
    </message>
    <message>
        <source>The client sends three times; when everything has arrived, the server receives once.</source>
        <translation>클라이언트가 세 번 보내고, 모두 도착한 뒤 서버가 한 번 받습니다.</translation>
    </message>
    <message>
        <source>Three send() calls can arrive in one recv().</source>
        <translation>send() 세 번이 recv() 한 번에 도착할 수 있습니다.</translation>
    </message>
    <message>
        <source>One recv() returned %1 bytes: &quot;%2&quot;.</source>
        <translation>recv() 한 번이 %1바이트를 리턴했습니다: &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The client sends 2000 bytes at once; the server receives with its buffer of 512 bytes.</source>
        <translation>클라이언트가 2000바이트를 한 번에 보내고, 서버는 512바이트 버퍼로 받습니다.</translation>
    </message>
    <message>
        <source>One send() can take several recv() calls.</source>
        <translation>send() 한 번에 recv()가 여러 번 필요할 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 recv() calls returned %2 bytes.</source>
        <translation>recv() %1번이 %2바이트를 리턴했습니다.</translation>
    </message>
    <message>
        <source>Messages of a fixed length: each is filled up to 8 bytes.</source>
        <translation>고정 길이 메시지: 각각 8바이트로 채웁니다.</translation>
    </message>
    <message>
        <source>Messages of a fixed length are told apart again.</source>
        <translation>고정 길이 메시지는 다시 구분됩니다.</translation>
    </message>
    <message>
        <source>Messages with a delimiter: each ends with a newline.</source>
        <translation>구분자가 있는 메시지: 각각 줄바꿈으로 끝납니다.</translation>
    </message>
    <message>
        <source>Messages with a delimiter are told apart again.</source>
        <translation>구분자가 있는 메시지는 다시 구분됩니다.</translation>
    </message>
    <message>
        <source>Messages with their length in front: one byte says how long each is.</source>
        <translation>길이가 앞에 붙은 메시지: 한 바이트가 각 메시지의 길이를 알려 줍니다.</translation>
    </message>
    <message>
        <source>Messages with their length in front are told apart again.</source>
        <translation>길이가 앞에 붙은 메시지는 다시 구분됩니다.</translation>
    </message>
    <message>
        <source>The messages received: %1.</source>
        <translation>받은 메시지: %1.</translation>
    </message>
    <message>
        <source>The client sends the greeting of the slides encoded in CP949.</source>
        <translation>클라이언트가 강의 자료의 인사말을 CP949로 보냅니다.</translation>
    </message>
    <message>
        <source>In CP949, as on the slides, the greeting has 11 bytes.</source>
        <translation>강의 자료처럼 CP949에서 인사말은 11바이트입니다.</translation>
    </message>
    <message>
        <source>%1 bytes arrived.</source>
        <translation>%1바이트가 도착했습니다.</translation>
    </message>
    <message>
        <source>The client sends the same greeting encoded in UTF-8.</source>
        <translation>클라이언트가 같은 인사말을 UTF-8로 보냅니다.</translation>
    </message>
    <message>
        <source>In UTF-8 it has 16 bytes: the number of bytes depends on the encoding, not on the text.</source>
        <translation>UTF-8에서는 16바이트입니다. 같은 글자라도 인코딩에 따라 바이트 수가 다릅니다.</translation>
    </message>
    <message>
        <source>The same again, received with a buffer of 8 bytes.</source>
        <translation>같은 것을 8바이트 버퍼로 받습니다.</translation>
    </message>
    <message>
        <source>A character can be split over two recv() calls.</source>
        <translation>한 글자가 recv() 두 번에 나뉠 수 있습니다.</translation>
    </message>
    <message>
        <source>The first recv() returned %1 bytes, the last %2 of them are the beginning of a character.</source>
        <translation>첫 recv()가 %1바이트를 리턴했고, 그중 마지막 %2바이트는 한 글자의 앞부분입니다.</translation>
    </message>
    <message>
        <source>Together the bytes are the text again: what decodes them must remember the beginning.</source>
        <translation>바이트를 합치면 다시 원래 글자가 됩니다. 디코더가 앞부분을 기억해야 합니다.</translation>
    </message>
    <message>
        <source>%1 and %2 bytes were put together.</source>
        <translation>%1바이트와 %2바이트를 합쳤습니다.</translation>
    </message>
    <message>
        <source>TCP keeps no message boundaries</source>
        <translation>TCP는 메시지 경계를 구분하지 않는다</translation>
    </message>
    <message>
        <source>TCP does not keep the boundaries of the data that a program sends. Both sides must agree on how a message is told from the next.</source>
        <translation>TCP는 응용 프로그램이 보낸 데이터의 경계를 구분하지 않는다. 데이터 경계 구분을 위한 상호 약속이 필요하다.</translation>
    </message>
    <message>
        <source>TCP data transfer functions; recv() in TCP server-client analysis (11)</source>
        <translation>TCP 데이터 전송 함수, TCP 서버-클라이언트 분석 (11) recv() 함수</translation>
    </message>
    <message>
        <source>Three sends and one receive, one send and several receives, and three ways to mark messages.</source>
        <translation>세 번 보내고 한 번 받기, 한 번 보내고 여러 번 받기, 그리고 메시지를 구분하는 세 가지 방법을 봅니다.</translation>
    </message>
    <message>
        <source>Text is bytes</source>
        <translation>문자열도 바이트로 보낸다</translation>
    </message>
    <message>
        <source>The program shows the greeting of the slides as 11 bytes sent and received.</source>
        <translation>프로그램은 강의 자료의 인사말을 11바이트를 보내고 받은 것으로 보여 준다.</translation>
    </message>
    <message>
        <source>TCP server-client structure (11), exercise 4-2</source>
        <translation>TCP 서버-클라이언트 구조 (11), 실습 4-2</translation>
    </message>
    <message>
        <source>One Korean greeting in CP949 and in UTF-8, and a character that is split over two recv() calls.</source>
        <translation>한국어 인사말을 CP949와 UTF-8로 보내고, recv() 두 번에 나뉜 글자를 봅니다.</translation>
    </message>
    <message>
        <source>The second client got its echo while the first was connected. Clients accepted: %1.</source>
        <translation>첫 번째 클라이언트가 연결되어 있는 동안 두 번째 클라이언트가 에코를 받았습니다. accept()한 클라이언트: %1.</translation>
    </message>
    <message>
        <source>A server as in the chapter: one client at a time. The first client stays, a second connects and sends.</source>
        <translation>4장과 같은 서버입니다. 한 번에 클라이언트 하나만 서비스합니다. 첫 번째 클라이언트가 연결되어 있는 동안 두 번째가 접속해 보냅니다.</translation>
    </message>
    <message>
        <source>The second client connects at once, and waits for its echo as long as the first is served.</source>
        <translation>두 번째 클라이언트는 바로 접속되지만, 첫 번째가 서비스받는 동안 에코를 기다립니다.</translation>
    </message>
    <message>
        <source>When the first client leaves, the second is accepted and gets its echo; nothing it sent is lost.</source>
        <translation>첫 번째 클라이언트가 접속을 끝내면 서버가 두 번째를 accept()하고 에코를 보냅니다. 보낸 데이터는 사라지지 않습니다.</translation>
    </message>
    <message>
        <source>The echo came after the first client had left.</source>
        <translation>첫 번째 클라이언트가 접속을 끝낸 뒤 에코가 왔습니다.</translation>
    </message>
    <message>
        <source>No echo came after the first client had left.</source>
        <translation>첫 번째 클라이언트가 접속을 끝낸 뒤에도 에코가 오지 않았습니다.</translation>
    </message>
    <message>
        <source>The same with a thread for each client.</source>
        <translation>클라이언트마다 스레드를 두고 다시 합니다.</translation>
    </message>
    <message>
        <source>With a thread for each client the second need not wait.</source>
        <translation>클라이언트마다 스레드가 있으면 두 번째는 기다리지 않아도 됩니다.</translation>
    </message>
    <message>
        <source>The same with one event loop for all clients.</source>
        <translation>모든 클라이언트를 이벤트 루프 하나로 처리하고 다시 합니다.</translation>
    </message>
    <message>
        <source>With an event loop the second need not wait either.</source>
        <translation>이벤트 루프에서도 두 번째는 기다리지 않아도 됩니다.</translation>
    </message>
    <message>
        <source>In %1 ms of waiting the thread used the processor for %2 ms.</source>
        <translation>%1ms를 기다리는 동안 스레드는 프로세서를 %2ms 사용했습니다.</translation>
    </message>
    <message>
        <source>The server calls accept(); nobody comes.</source>
        <translation>서버가 accept()를 호출하고, 아무도 접속하지 않습니다.</translation>
    </message>
    <message>
        <source>accept() waits while no client comes.</source>
        <translation>접속한 클라이언트가 없으면 accept()는 기다립니다.</translation>
    </message>
    <message>
        <source>accept() had not returned after %1 ms.</source>
        <translation>%1ms가 지나도 accept()가 리턴하지 않았습니다.</translation>
    </message>
    <message>
        <source>accept() returned.</source>
        <translation>accept()가 리턴했습니다.</translation>
    </message>
    <message>
        <source>A client connects: accept() returns.</source>
        <translation>클라이언트가 접속하면 accept()가 리턴합니다.</translation>
    </message>
    <message>
        <source>Waiting in accept() does not use the processor.</source>
        <translation>accept()에서 기다리는 동안 프로세서를 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>The server calls recv(); the client sends nothing for a while.</source>
        <translation>서버가 recv()를 호출하고, 클라이언트는 한동안 보내지 않습니다.</translation>
    </message>
    <message>
        <source>recv() waits while no data comes, and returns when some has come.</source>
        <translation>recv()는 데이터가 없으면 기다리고, 도착하면 리턴합니다.</translation>
    </message>
    <message>
        <source>Waiting in recv() does not use the processor.</source>
        <translation>recv()에서 기다리는 동안 프로세서를 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>One client at a time</source>
        <translation>한 번에 클라이언트 하나</translation>
    </message>
    <message>
        <source>The chapter&apos;s server serves one client until it leaves. The next one can connect and send meanwhile, and waits in the queue.</source>
        <translation>4장의 서버는 클라이언트 하나가 떠날 때까지 그 클라이언트만 서비스한다. 다음 클라이언트는 그동안 접속하고 보낼 수 있지만 큐에서 기다린다.</translation>
    </message>
    <message>
        <source>TCP server functions, steps 4 to 6; listen(): the backlog</source>
        <translation>TCP 서버 함수 4~6단계, listen() 함수의 backlog</translation>
    </message>
    <message>
        <source>Two clients at a server that serves one at a time, at one with a thread for each client, and at one with an event loop.</source>
        <translation>한 번에 하나씩 서비스하는 서버, 클라이언트마다 스레드가 있는 서버, 이벤트 루프 서버에 각각 클라이언트 둘이 접속합니다.</translation>
    </message>
    <message>
        <source>Waiting does not use the processor</source>
        <translation>기다리는 동안 프로세서를 쓰지 않는다</translation>
    </message>
    <message>
        <source>While no client comes, accept() puts the server to sleep; its use of the processor is 0. The same holds for recv().</source>
        <translation>접속한 클라이언트가 없으면 accept()는 서버를 대기 상태로 만든다. 이때 CPU 사용률이 0이 된다. recv()도 같다.</translation>
    </message>
    <message>
        <source>accept() in TCP server-client analysis (5), and the notes on it</source>
        <translation>TCP 서버-클라이언트 분석 (5) accept() 함수와 그 설명</translation>
    </message>
    <message>
        <source>accept() and recv() wait for 300 ms each; the processor time of the waiting thread is measured.</source>
        <translation>accept()와 recv()가 각각 300ms 동안 기다리고, 기다리는 스레드의 프로세서 시간을 잽니다.</translation>
    </message>
    <message>
        <source>A client&apos;s address need not be known beforehand: the server learns it from the SYN. The operating system takes the address of the interface that leads there, and a free port (ip_local_port_range in ip(7)).</source>
        <translation>클라이언트의 주소는 미리 알려질 필요가 없습니다. 서버는 SYN을 보고 압니다. 운영체제가 그쪽으로 나가는 인터페이스의 주소와 빈 포트를 고릅니다(ip(7)의 ip_local_port_range).</translation>
    </message>
    <message>
        <source>accept() gave the address %1.</source>
        <translation>accept()가 알려 준 주소: %1.</translation>
    </message>
    <message>
        <source>Address and port of the sender stand in each segment; accept() fills them into its second argument.</source>
        <translation>세그먼트마다 보낸 쪽의 주소와 포트 번호가 있습니다. accept()는 이것을 두 번째 인자에 채웁니다.</translation>
    </message>
    <message>
        <source>listen() needs a port; a POSIX system that finds none binds the socket to a free one. Clients cannot know it, so a server calls bind().</source>
        <translation>listen()에는 포트가 필요하므로, 정해진 포트가 없으면 POSIX 시스템이 빈 포트를 붙입니다. 클라이언트가 그 번호를 알 수 없으니 서버는 bind()를 호출합니다.</translation>
    </message>
    <message>
        <source>Each connect() chooses a free port, so each connection differs from the others in the client&apos;s port.</source>
        <translation>connect()마다 빈 포트를 고르므로, 연결들은 클라이언트의 포트 번호가 서로 다릅니다.</translation>
    </message>
    <message>
        <source>The ports in a segment tell which connection it belongs to; sequence numbers and buffers belong to one connection each.</source>
        <translation>세그먼트의 포트 번호가 어느 연결인지 알려 줍니다. 순서 번호와 버퍼는 연결마다 따로 있습니다.</translation>
    </message>
    <message>
        <source>Machines differ in how they keep numbers, so the protocol fixes one order: the most significant byte first (RFC 791 appendix B). htons() converts where the machine differs.</source>
        <translation>컴퓨터마다 수를 저장하는 순서가 다르므로 프로토콜이 하나로 정했습니다. 최상위 바이트가 먼저입니다(RFC 791 부록 B). 컴퓨터의 순서가 다르면 htons()가 바꿉니다.</translation>
    </message>
    <message>
        <source>The server listens on port %1; the client asked for port %2: %3</source>
        <translation>서버는 %1번 포트에서 기다립니다. 클라이언트는 %2번 포트로 접속을 시도했습니다: %3</translation>
    </message>
    <message>
        <source>The operating system reads the two bytes in network byte order, whatever the program meant by them: 9000 becomes 10275.</source>
        <translation>운영체제는 프로그램의 뜻과 관계없이 두 바이트를 네트워크 바이트 정렬로 읽습니다. 9000은 10275가 됩니다.</translation>
    </message>
    <message>
        <source>inet_pton() writes addresses in network byte order, so no htonl() is needed afterwards (RFC 3493 section 6.3).</source>
        <translation>inet_pton()은 주소를 네트워크 바이트 정렬로 저장하므로 그 뒤에 htonl()이 필요 없습니다(RFC 3493 6.3절).</translation>
    </message>
    <message>
        <source>inet_pton() refuses names and incomplete or impossible addresses.</source>
        <translation>inet_pton()은 이름, 불완전한 주소, 있을 수 없는 주소를 거부합니다.</translation>
    </message>
    <message>
        <source>It returns 0 for what is no address and fills nothing in (RFC 3493 section 6.3). A program that does not look at the result goes on with an address that is all zeros, 0.0.0.0.</source>
        <translation>주소가 아니면 0을 리턴하고 아무것도 채우지 않습니다(RFC 3493 6.3절). 리턴값을 보지 않는 프로그램은 모두 0인 주소 0.0.0.0을 쓰게 됩니다.</translation>
    </message>
    <message>
        <source>send() returns though the other end has not read the data.</source>
        <translation>상대가 데이터를 읽지 않았어도 send()는 리턴합니다.</translation>
    </message>
    <message>
        <source>send() copies into the send buffer; sending is the work of the operating system, and reading that of the other program. So its success does not mean that anybody has read the data.</source>
        <translation>send()는 송신 버퍼에 복사합니다. 전송은 운영체제가, 읽기는 상대 프로그램이 합니다. 그래서 성공했다고 누군가 읽었다는 뜻은 아닙니다.</translation>
    </message>
    <message>
        <source>It copies what fits into the free part of the send buffer and returns how much that was (send(2)); the program sends the rest later.</source>
        <translation>송신 버퍼의 빈 곳에 들어가는 만큼 복사하고 그 양을 리턴합니다(send(2)). 나머지는 프로그램이 나중에 보냅니다.</translation>
    </message>
    <message>
        <source>The other end&apos;s receive window has closed because nobody reads there (flow control, RFC 9293 section 3.8.6), so the send buffer does not empty.</source>
        <translation>상대가 읽지 않아 수신 윈도우가 닫혔고(흐름 제어, RFC 9293 3.8.6절), 그래서 송신 버퍼가 비지 않습니다.</translation>
    </message>
    <message>
        <source>It returns only when all of the data is copied. The buffer empties as the other end acknowledges, and that stops when its receive window is closed (RFC 9293 section 3.8.6).</source>
        <translation>데이터를 모두 복사해야 리턴합니다. 상대가 확인 응답해야 버퍼가 비는데, 수신 윈도우가 닫히면 그것이 멈춥니다(RFC 9293 3.8.6절).</translation>
    </message>
    <message>
        <source>On a blocking socket the operating system goes on copying until all is in the buffer, or an error ends the call.</source>
        <translation>블로킹 소켓에서는 운영체제가 모두 버퍼에 넣거나 오류가 날 때까지 계속 복사합니다.</translation>
    </message>
    <message>
        <source>What is not read yet is in one of two places: the sender&apos;s send buffer or the receiver&apos;s receive buffer. Linux doubles the size asked for, to have room for its own records (socket(7)).</source>
        <translation>아직 읽지 않은 데이터는 보낸 쪽의 송신 버퍼나 받는 쪽의 수신 버퍼에 있습니다. 리눅스는 관리용 공간을 위해 요청한 크기를 두 배로 잡습니다(socket(7)).</translation>
    </message>
    <message>
        <source>recv() copies what is in the receive buffer, at most as much as asked for, and returns the number of bytes.</source>
        <translation>recv()는 수신 버퍼에 있는 것을 요청한 크기까지 복사하고 그 바이트 수를 리턴합니다.</translation>
    </message>
    <message>
        <source>The operating system leaves the thread asleep until the buffer given is full; a signal, an error or the end of the connection ends it before (recv(2)).</source>
        <translation>넘긴 버퍼가 다 찰 때까지 운영체제가 스레드를 깨우지 않습니다. 시그널, 오류, 연결의 끝이 있으면 먼저 리턴합니다(recv(2)).</translation>
    </message>
    <message>
        <source>Each call returns what has come; the loop asks for the rest until it has all, as recvn() in the book does.</source>
        <translation>호출마다 도착한 만큼 리턴하므로, 책의 recvn()처럼 모두 받을 때까지 나머지를 다시 요청합니다.</translation>
    </message>
    <message>
        <source>A FIN has come, and everything before it is read (RFC 9293 section 3.6). 0 bytes of data cannot be received otherwise, so 0 is free to mean the end.</source>
        <translation>FIN이 왔고 그 앞의 데이터를 모두 읽었습니다(RFC 9293 3.6절). 0바이트짜리 데이터가 도착하는 일은 없으므로 0이 끝을 뜻할 수 있습니다.</translation>
    </message>
    <message>
        <source>A reset (RST) ends the connection at once, and what has not been read is thrown away: an error, not an end (RFC 9293 section 3.5.3). The client brought it about with SO_LINGER and 0 seconds.</source>
        <translation>리셋(RST)은 연결을 즉시 끊고 읽지 않은 데이터를 버립니다. 끝이 아니라 오류입니다(RFC 9293 3.5.3절). 클라이언트가 SO_LINGER 0초로 일으켰습니다.</translation>
    </message>
    <message>
        <source>It has sent the last ACK and cannot know whether that arrives. It stays for twice the longest life of a segment (2 MSL), to answer a repeated FIN (RFC 9293 section 3.6.1).</source>
        <translation>마지막 ACK를 보낸 쪽은 그것이 도착했는지 알 수 없습니다. 다시 온 FIN에 답하려고 세그먼트 최대 수명의 두 배(2 MSL) 동안 남습니다(RFC 9293 3.6.1절).</translation>
    </message>
    <message>
        <source>TIME-WAIT follows from who sends the first FIN, not from being a client or a server (RFC 9293 section 3.3.2).</source>
        <translation>TIME-WAIT는 클라이언트인지 서버인지가 아니라 누가 먼저 FIN을 보냈는지에 달려 있습니다(RFC 9293 3.3.2절).</translation>
    </message>
    <message>
        <source>The system&apos;s timer for this socket has %1 seconds left.</source>
        <translation>운영체제가 이 소켓에 걸어 둔 타이머는 %1초 남았습니다.</translation>
    </message>
    <message>
        <source>The experiment did not wait that long: it reads the timer (sock_diag(7)).</source>
        <translation>실험이 그만큼 기다리지는 않았고, 타이머를 읽었습니다(sock_diag(7)).</translation>
    </message>
    <message>
        <source>RFC 9293 section 3.4.2 takes 2 minutes for the longest life of a segment, so twice that is 4 minutes; Linux waits for 60 seconds, Windows for 2 to 4 minutes by its settings.</source>
        <translation>RFC 9293 3.4.2절은 세그먼트 최대 수명을 2분으로 보므로 그 두 배는 4분입니다. 리눅스는 60초, 윈도우는 설정에 따라 2~4분 기다립니다.</translation>
    </message>
    <message>
        <source>The address is still in use by the connection in TIME-WAIT: a segment of the old connection could be taken for one of the new.</source>
        <translation>TIME-WAIT 상태의 연결이 아직 그 주소를 쓰고 있습니다. 옛 연결의 세그먼트를 새 연결의 것으로 잘못 받을 수 있기 때문입니다.</translation>
    </message>
    <message>
        <source>SO_REUSEADDR allows binding beside connections that are not listening; TIME-WAIT still guards the old pair of ports (socket(7)).</source>
        <translation>SO_REUSEADDR은 듣고 있지 않은 연결이 쓰는 주소에 바인드하도록 허락합니다. 옛 포트 쌍은 여전히 TIME-WAIT가 지킵니다(socket(7)).</translation>
    </message>
    <message>
        <source>shutdown() for sending sends a FIN behind the data: it ends one direction only (RFC 9293 section 3.6.1).</source>
        <translation>송신 쪽 shutdown()은 데이터 뒤에 FIN을 보내 한 방향만 끝냅니다(RFC 9293 3.6.1절).</translation>
    </message>
    <message>
        <source>The client&apos;s FIN is acknowledged and it waits for the other one (FIN-WAIT-2); the server has got a FIN and has not closed yet (CLOSE-WAIT, RFC 9293 section 3.3.2).</source>
        <translation>클라이언트는 FIN에 대한 ACK를 받고 상대의 FIN을 기다립니다(FIN-WAIT-2). 서버는 FIN을 받았고 아직 닫지 않았습니다(CLOSE-WAIT, RFC 9293 3.3.2절).</translation>
    </message>
    <message>
        <source>The other direction stays open until the server ends it with a FIN of its own.</source>
        <translation>반대 방향은 서버가 자기 FIN으로 끝낼 때까지 열려 있습니다.</translation>
    </message>
    <message>
        <source>After close() nothing can be received: what the server still sends ends in an error.</source>
        <translation>close() 뒤에는 아무것도 받을 수 없습니다. 서버가 더 보내면 오류가 납니다.</translation>
    </message>
    <message>
        <source>close() gives up both directions at once: data that comes for a socket that no program holds is answered with a reset, and the next send() reports it (RFC 9293 section 3.6.1).</source>
        <translation>close()는 두 방향을 한꺼번에 포기합니다. 프로그램이 놓아 버린 소켓으로 온 데이터에는 리셋으로 답하고, 다음 send()가 그것을 보고합니다(RFC 9293 3.6.1절).</translation>
    </message>
    <message>
        <source>Data that nobody will read is lost, and the sender must not take that for an orderly end: so the operating system sends a reset instead of a FIN (RFC 9293 section 3.6.1).</source>
        <translation>아무도 읽지 않을 데이터는 사라지는데, 보낸 쪽이 이것을 정상 종료로 여기면 안 됩니다. 그래서 운영체제는 FIN 대신 리셋을 보냅니다(RFC 9293 3.6.1절).</translation>
    </message>
    <message>
        <source>After a reset the connection does not exist any more (RFC 9293 section 3.5.3).</source>
        <translation>리셋 뒤에는 연결이 더는 존재하지 않습니다(RFC 9293 3.5.3절).</translation>
    </message>
    <message>
        <source>On POSIX systems such a send() raises the signal SIGPIPE.</source>
        <translation>POSIX 시스템에서 이런 send()는 SIGPIPE 시그널을 일으킵니다.</translation>
    </message>
    <message>
        <source>SIGPIPE was raised; it was kept back, so that it did not end this program. send(): %1.</source>
        <translation>SIGPIPE가 발생했지만, 이 프로그램이 끝나지 않도록 막아 두었습니다. send(): %1.</translation>
    </message>
    <message>
        <source>A program that writes into a pipe nobody reads should stop; sockets have taken that over. The signal ends a program that does not handle it (signal(7)); MSG_NOSIGNAL leaves only the error EPIPE (send(2)).</source>
        <translation>아무도 읽지 않는 파이프에 쓰는 프로그램은 멈추어야 한다는 규칙을 소켓이 물려받았습니다. 시그널을 처리하지 않으면 프로그램이 끝납니다(signal(7)). MSG_NOSIGNAL을 주면 EPIPE 오류만 남습니다(send(2)).</translation>
    </message>
    <message>
        <source>Only addresses know the family: they are given to bind() and connect() and come from accept(). A connected socket carries bytes, whatever is beneath TCP.</source>
        <translation>주소 체계를 아는 것은 bind()와 connect()에 넘기고 accept()가 알려 주는 주소뿐입니다. 연결된 소켓은 TCP 아래가 무엇이든 바이트를 나릅니다.</translation>
    </message>
    <message>
        <source>From the default of the option; the next two steps try what each value does.</source>
        <translation>옵션의 기본값에서 추론했습니다. 값에 따라 어떻게 되는지는 다음 두 단계에서 시험합니다.</translation>
    </message>
    <message>
        <source>The option is on by default here.</source>
        <translation>여기서는 이 옵션이 기본으로 켜져 있습니다.</translation>
    </message>
    <message>
        <source>It is off by default here, so a server on the wildcard address takes IPv4 clients too. RFC 3493 section 5.3 says so; on Windows it is on by default.</source>
        <translation>여기서는 기본으로 꺼져 있어서, 와일드카드 주소의 서버는 IPv4 클라이언트도 받습니다. RFC 3493 5.3절이 그렇게 정했고, 윈도우에서는 기본으로 켜져 있습니다.</translation>
    </message>
    <message>
        <source>The socket takes IPv6 only, so nobody listens on that IPv4 port, and the SYN is answered with a reset (RFC 3493 section 5.3).</source>
        <translation>이 소켓은 IPv6만 받으므로 그 IPv4 포트에는 기다리는 소켓이 없습니다. SYN에 리셋으로 답합니다(RFC 3493 5.3절).</translation>
    </message>
    <message>
        <source>The socket serves both families, and IPv4 addresses are put into IPv6 ones as ::ffff:a.b.c.d (RFC 4291 section 2.5.5.2, RFC 3493 section 3.7).</source>
        <translation>이 소켓은 두 주소 체계를 모두 맡고, IPv4 주소를 ::ffff:a.b.c.d 형태의 IPv6 주소로 나타냅니다(RFC 4291 2.5.5.2절, RFC 3493 3.7절).</translation>
    </message>
    <message>
        <source>An IPv4 socket has no IPv6 address: at ::1 nobody listens on this port. IPv4 addresses fit into IPv6 ones, not the other way round.</source>
        <translation>IPv4 소켓에는 IPv6 주소가 없어 ::1의 이 포트에서 기다리는 소켓이 없습니다. IPv4 주소는 IPv6 주소에 담을 수 있지만 그 반대는 안 됩니다.</translation>
    </message>
    <message>
        <source>listen() makes a socket passive: it takes connections and carries no data itself (passive OPEN, RFC 9293 section 3.5).</source>
        <translation>listen()은 소켓을 수동 상태로 만듭니다. 이 소켓은 연결을 받기만 하고 데이터는 주고받지 않습니다(수동 열기, RFC 9293 3.5절).</translation>
    </message>
    <message>
        <source>accept() does not change the listening socket; it makes another one for this connection. Here both ends are on one machine, so the list shows both (exercise 4-2).</source>
        <translation>accept()는 대기 소켓을 바꾸지 않고 이 연결을 위한 소켓을 새로 만듭니다. 여기서는 양쪽 끝이 한 컴퓨터에 있어 목록에 둘 다 나타납니다(실습 4-2).</translation>
    </message>
    <message>
        <source>TCP delivers the bytes in order and without a gap (RFC 9293 section 2.2), and the server sends back just what recv() gave it.</source>
        <translation>TCP는 바이트를 순서대로 빠짐없이 전달하고(RFC 9293 2.2절), 서버는 recv()로 받은 것을 그대로 돌려보냅니다.</translation>
    </message>
    <message>
        <source>close() sends a FIN, which stands behind the last byte. recv() has no byte left to give, and 0 says so (RFC 9293 section 3.6).</source>
        <translation>close()는 마지막 바이트 뒤에 FIN을 보냅니다. recv()가 더 넘겨줄 바이트가 없다는 뜻으로 0을 리턴합니다(RFC 9293 3.6절).</translation>
    </message>
    <message>
        <source>Each call needs what the one before it has made: an address to listen on, a queue to accept from, a connection to receive from. The second recv() is the one that returns 0. The system&apos;s own call for accept() may be named accept4().</source>
        <translation>각 호출에는 앞 호출이 만든 것이 필요합니다. 주소가 있어야 기다리고, 큐가 있어야 받아들이고, 연결이 있어야 받습니다. 두 번째 recv()가 0을 리턴한 호출입니다. accept()를 하는 시스템 호출의 이름은 accept4()일 수 있습니다.</translation>
    </message>
    <message>
        <source>A client needs no bind() and no listen(): connect() gives it an address and opens the connection actively (active OPEN, RFC 9293 section 3.5).</source>
        <translation>클라이언트에는 bind()와 listen()이 필요 없습니다. connect()가 주소를 정하고 연결을 능동적으로 엽니다(능동 열기, RFC 9293 3.5절).</translation>
    </message>
    <message>
        <source>The end that sent the first FIN waits for twice the longest life of a segment: to answer the other end&apos;s FIN again if that answer was lost, and to let old segments die out before the same pair of ports is used again (RFC 9293 section 3.6.1).</source>
        <translation>FIN을 먼저 보낸 쪽은 세그먼트 최대 수명의 두 배 동안 기다립니다. 마지막 ACK가 사라졌으면 상대의 FIN에 다시 답하고, 같은 포트 쌍을 다시 쓰기 전에 옛 세그먼트가 사라지게 하려는 것입니다(RFC 9293 3.6.1절).</translation>
    </message>
    <message>
        <source>A descriptor names one connection. The listening socket must stay free to take the next one.</source>
        <translation>디스크립터 하나는 연결 하나를 가리킵니다. 대기 소켓은 다음 연결을 받을 수 있도록 그대로 남아야 합니다.</translation>
    </message>
    <message>
        <source>A connected socket takes over the local port of the listening one: the client sends to that port all the time.</source>
        <translation>연결된 소켓은 대기 소켓의 지역 포트를 물려받습니다. 클라이언트는 처음부터 끝까지 그 포트로 보냅니다.</translation>
    </message>
    <message>
        <source>The system finds the socket of a segment by all four of them together (RFC 9293 section 3.3.1). The server&apos;s two are the same here, so the clients&apos; must differ.</source>
        <translation>운영체제는 이 네 값을 모두 보고 세그먼트가 속한 소켓을 찾습니다(RFC 9293 3.3.1절). 여기서는 서버의 두 값이 같으므로 클라이언트의 값이 달라야 합니다.</translation>
    </message>
    <message>
        <source>Each connection has numbers and buffers of its own, chosen by the two addresses and the two ports in each segment.</source>
        <translation>연결마다 순서 번호와 버퍼가 따로 있고, 세그먼트에 적힌 두 주소와 두 포트 번호로 골라집니다.</translation>
    </message>
    <message>
        <source>A socket in the state LISTEN has no remote address: any client may come (RFC 9293 section 3.10.1, passive OPEN with an unspecified remote socket).</source>
        <translation>LISTEN 상태의 소켓에는 원격 주소가 없습니다. 어떤 클라이언트든 올 수 있기 때문입니다(RFC 9293 3.10.1절).</translation>
    </message>
    <message>
        <source>connect() returns while nobody has called accept().</source>
        <translation>아무도 accept()를 호출하지 않았어도 connect()가 리턴합니다.</translation>
    </message>
    <message>
        <source>The server&apos;s operating system answers the SYN by itself as soon as listen() has been called, and keeps the connection in the queue. accept() only fetches it from there.</source>
        <translation>listen()이 호출된 뒤에는 서버의 운영체제가 스스로 SYN에 답하고 연결을 큐에 넣어 둡니다. accept()는 거기서 꺼낼 뿐입니다.</translation>
    </message>
    <message>
        <source>Both ends are ESTABLISHED though nobody has called accept().</source>
        <translation>아무도 accept()를 호출하지 않았어도 양쪽 모두 ESTABLISHED입니다.</translation>
    </message>
    <message>
        <source>The three-way handshake (SYN, SYN with ACK, ACK) is the work of the two operating systems, not of the programs (RFC 9293 section 3.5).</source>
        <translation>3방향 핸드셰이크(SYN, SYN+ACK, ACK)는 프로그램이 아니라 두 운영체제가 합니다(RFC 9293 3.5절).</translation>
    </message>
    <message>
        <source>An established connection has its receive buffer, whether a program has fetched it or not.</source>
        <translation>연결이 맺어지면 프로그램이 꺼냈는지와 관계없이 수신 버퍼가 있습니다.</translation>
    </message>
    <message>
        <source>Client %1 did not get through.</source>
        <translation>클라이언트 %1: 접속하지 못했습니다.</translation>
    </message>
    <message>
        <source>On this system the number of waiting connections is just the backlog.</source>
        <translation>이 시스템에서는 기다리는 연결의 수가 backlog와 같습니다.</translation>
    </message>
    <message>
        <source>The backlog is a hint. Linux refuses a connection only when the queue is longer than the backlog, so one more fits in (listen(2)); a further SYN is dropped without an answer, and the client sends it again. Other systems round the backlog up to a least length of their own.</source>
        <translation>backlog는 참고값입니다. 리눅스는 큐가 backlog보다 길 때만 연결을 거절하므로 하나가 더 들어갑니다(listen(2)). 그다음 SYN은 응답 없이 버려지고, 클라이언트가 다시 보냅니다. 다른 시스템은 자기가 정한 최소 길이로 올리기도 합니다.</translation>
    </message>
    <message>
        <source>No longer queue was tried: this follows from what listen(2) says.</source>
        <translation>더 긴 큐는 시험하지 않았고, listen(2)의 설명에서 추론했습니다.</translation>
    </message>
    <message>
        <source>A greater backlog would be cut: on Linux to net.core.somaxconn (listen(2)).</source>
        <translation>더 큰 backlog를 주어도 잘립니다. 리눅스에서는 net.core.somaxconn까지입니다(listen(2)).</translation>
    </message>
    <message>
        <source>A socket that is bound but does not listen takes no SYN; the operating system answers it with a reset (RFC 9293 section 3.5.2).</source>
        <translation>바인드했지만 listen()하지 않은 소켓은 SYN을 받지 않습니다. 운영체제가 리셋으로 답합니다(RFC 9293 3.5.2절).</translation>
    </message>
    <message>
        <source>A reset that answers a SYN is reported as &quot;connection refused&quot; (RFC 9293 section 3.10.7.3).</source>
        <translation>SYN에 대한 답으로 온 리셋은 &apos;연결 거부&apos;로 보고됩니다(RFC 9293 3.10.7.3절).</translation>
    </message>
    <message>
        <source>Now the socket is in the state LISTEN, and the operating system answers the SYN with SYN and ACK.</source>
        <translation>이제 소켓이 LISTEN 상태이므로 운영체제가 SYN에 SYN+ACK로 답합니다.</translation>
    </message>
    <message>
        <source>No socket listens on that port any more; the SYN is answered with a reset.</source>
        <translation>그 포트에서 기다리는 소켓이 더는 없으므로 SYN에 리셋으로 답합니다.</translation>
    </message>
    <message>
        <source>A client connects to a server whose queue is full.</source>
        <translation>큐가 가득 찬 서버에 클라이언트가 접속합니다.</translation>
    </message>
    <message>
        <source>When there is no answer, connect() is not over soon: it goes on trying.</source>
        <translation>응답이 없으면 connect()는 금방 끝나지 않고 계속 시도합니다.</translation>
    </message>
    <message>
        <source>connect() returned -1 (%2: it goes on), and %1 ms later it had no outcome yet.</source>
        <translation>connect()가 -1을 리턴했고(%2: 접속을 계속 시도하는 중), %1ms 뒤에도 결과가 나오지 않았습니다.</translation>
    </message>
    <message>
        <source>The SYN is sent again after 1, 2, 4 ... seconds. A blocking connect() gives up with ETIMEDOUT only after minutes: RFC 9293 section 3.8.3 asks for at least 3, Linux takes about 2 (tcp_syn_retries in tcp(7)).</source>
        <translation>SYN을 1초, 2초, 4초... 뒤에 다시 보냅니다. 블로킹 connect()는 몇 분이 지나야 ETIMEDOUT으로 포기합니다. RFC 9293 3.8.3절은 3분 이상을 요구하고, 리눅스는 2분쯤입니다(tcp(7)의 tcp_syn_retries).</translation>
    </message>
    <message>
        <source>TCP is a stream of bytes: it puts no mark where a send() ended, and recv() gives all that has come (RFC 9293 section 3.9.1.2: PUSH is not a record marker).</source>
        <translation>TCP는 바이트의 흐름입니다. send()가 끝난 곳을 표시하지 않고, recv()는 도착한 것을 모두 넘겨줍니다(RFC 9293 3.9.1.2절: PUSH는 경계 표시가 아님).</translation>
    </message>
    <message>
        <source>recv() gives at most as many bytes as the buffer has room for; the rest stays in the receive buffer for the next call.</source>
        <translation>recv()는 버퍼 크기까지만 넘겨줍니다. 나머지는 다음 호출을 위해 수신 버퍼에 남습니다.</translation>
    </message>
    <message>
        <source>The receiver counts: after 8 bytes a message is complete, however they came. What is shorter is filled up, so bytes are wasted.</source>
        <translation>받는 쪽이 셉니다. 어떻게 나뉘어 왔든 8바이트가 모이면 메시지 하나입니다. 짧은 메시지는 채워야 하므로 바이트가 낭비됩니다.</translation>
    </message>
    <message>
        <source>The receiver looks for the newline and keeps what comes after it for the next message. The delimiter must not occur in a message.</source>
        <translation>받는 쪽이 줄바꿈을 찾고, 그 뒤에 온 것은 다음 메시지를 위해 남겨 둡니다. 메시지 안에 구분자가 있으면 안 됩니다.</translation>
    </message>
    <message>
        <source>The receiver reads the length first and then just so many bytes: any byte may occur in a message.</source>
        <translation>받는 쪽이 길이를 먼저 읽고 그만큼만 더 읽습니다. 메시지에 어떤 바이트가 있어도 됩니다.</translation>
    </message>
    <message>
        <source>CP949 has two bytes for each Hangul syllable and one for the full stop: 5 x 2 + 1.</source>
        <translation>CP949에서 한글 한 글자는 2바이트, 마침표는 1바이트입니다. 5 x 2 + 1.</translation>
    </message>
    <message>
        <source>UTF-8 has three bytes for each Hangul syllable: 5 x 3 + 1 (RFC 3629 section 3). TCP sees only bytes; both ends must agree on the encoding.</source>
        <translation>UTF-8에서 한글 한 글자는 3바이트입니다. 5 x 3 + 1(RFC 3629 3절). TCP는 바이트만 알기 때문에 양쪽이 인코딩을 약속해야 합니다.</translation>
    </message>
    <message>
        <source>recv() counts bytes, and 8 bytes end within the third syllable.</source>
        <translation>recv()는 바이트를 세는데, 8바이트째가 세 번째 글자 가운데에 있습니다.</translation>
    </message>
    <message>
        <source>The first byte of a UTF-8 character says how many follow (RFC 3629 section 3), so a decoder knows that it must wait for more.</source>
        <translation>UTF-8 글자의 첫 바이트가 몇 바이트로 이루어지는지 알려 줍니다(RFC 3629 3절). 그래서 디코더는 더 기다려야 함을 압니다.</translation>
    </message>
    <message>
        <source>No echo came to the second client within %2 ms, while the first was connected. Clients accepted: %1.</source>
        <translation>첫 번째 클라이언트가 연결되어 있는 동안, 두 번째 클라이언트에는 %2ms 안에 에코가 오지 않았습니다. accept()한 클라이언트: %1.</translation>
    </message>
    <message>
        <source>listen() has a queue: the operating system completes the connection and keeps what the client sends. The chapter&apos;s server is in recv() for the first client and comes to accept() only when that has returned 0.</source>
        <translation>listen()에는 큐가 있어 운영체제가 연결을 완성하고 클라이언트가 보낸 데이터를 보관합니다. 4장의 서버는 첫 번째 클라이언트의 recv()에 있다가 0을 리턴받은 뒤에야 accept()로 갑니다.</translation>
    </message>
    <message>
        <source>What the second client sent has waited in the receive buffer of its connection; after accept() the first recv() returns it.</source>
        <translation>두 번째 클라이언트가 보낸 데이터는 그 연결의 수신 버퍼에 있었습니다. accept() 뒤의 첫 recv()가 이것을 리턴합니다.</translation>
    </message>
    <message>
        <source>Each thread waits in the recv() of its own client, and the one that accepts is back in accept() at once.</source>
        <translation>스레드마다 자기 클라이언트의 recv()에서 기다리고, 연결을 받는 스레드는 곧바로 accept()로 돌아갑니다.</translation>
    </message>
    <message>
        <source>One thread waits for all sockets together (epoll or poll) and calls recv() only where something has come.</source>
        <translation>스레드 하나가 모든 소켓을 함께 기다리다가(epoll이나 poll) 데이터가 온 소켓에서만 recv()를 호출합니다.</translation>
    </message>
    <message>
        <source>A thread that waits is not in the list of those that may run: the scheduler gives it no processor until the operating system wakes it.</source>
        <translation>기다리는 스레드는 실행 대기 목록에 없습니다. 운영체제가 깨울 때까지 스케줄러가 프로세서를 주지 않습니다.</translation>
    </message>
    <message>
        <source>The queue of connections is empty, and a blocking socket lets the operating system put the thread to sleep until one comes (accept(2)).</source>
        <translation>연결 큐가 비어 있으면, 블로킹 소켓에서는 연결이 올 때까지 운영체제가 스레드를 재웁니다(accept(2)).</translation>
    </message>
    <message>
        <source>After %1 ms recv() had not returned; then it returned %2.</source>
        <translation>%1ms가 지나도 recv()가 리턴하지 않았습니다. 그 뒤 리턴값: %2.</translation>
    </message>
    <message>
        <source>The receive buffer is empty; a segment that brings data wakes the thread. It returns with what has come and does not wait for the buffer to fill (recv(2)).</source>
        <translation>수신 버퍼가 비어 있어 기다리고, 데이터가 든 세그먼트가 오면 스레드가 깨어납니다. 버퍼가 다 차기를 기다리지 않고 도착한 만큼 리턴합니다(recv(2)).</translation>
    </message>
    <message>
        <source>connect() returned 0.</source>
        <translation>connect()가 0을 리턴했습니다.</translation>
    </message>
    <message>
        <source>connect() returned -1 (%1).</source>
        <translation>connect()가 -1을 리턴했습니다(%1).</translation>
    </message>
    <message>
        <source>connect() returned -1 (%1: it goes on). There was no answer within %2 ms; then the experiment closed the socket.</source>
        <translation>connect()가 -1을 리턴했습니다(%1: 접속을 계속 시도하는 중). %2ms 안에 응답이 없어 실험이 소켓을 닫았습니다.</translation>
    </message>
    <message>
        <source>connect() returned -1 (%1: it goes on). Then SO_ERROR gave the outcome: %2.</source>
        <translation>connect()가 -1을 리턴했습니다(%1: 접속을 계속 시도하는 중). 그 뒤 SO_ERROR로 확인한 결과: %2.</translation>
    </message>
    <message>
        <source>connect() returned -1 (%1: it goes on). Then SO_ERROR gave the outcome: 0, connected.</source>
        <translation>connect()가 -1을 리턴했습니다(%1: 접속을 계속 시도하는 중). 그 뒤 SO_ERROR로 확인한 결과: 0, 접속됨.</translation>
    </message>
</context>
</TS>
