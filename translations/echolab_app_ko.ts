<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
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
        <source>%1 does not have the character %2: choose UTF-8, or leave it out.</source>
        <translation>%1에는 %2 문자가 없습니다. UTF-8을 고르거나 그 문자를 빼십시오.</translation>
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
        <source>Not sent: too much still waits to be sent or to come back, or the connection is gone.</source>
        <translation>보내지 못했습니다. 아직 보내지 못했거나 되돌아오지 않은 데이터가 너무 많거나, 연결이 끊어졌습니다.</translation>
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
        <source>A link-local address needs its zone, such as fe80::1%eth0.</source>
        <translation>링크 로컬 주소에는 fe80::1%eth0처럼 영역이 있어야 합니다.</translation>
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
        <source>as stated</source>
        <translation>설명대로</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>다름</translation>
    </message>
    <message>
        <source>not possible here</source>
        <translation>여기서는 불가능</translation>
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
        <source>Messages: %1 begun, %2 echoed, %3 lost, %4 not answered, %5 due but not sent</source>
        <translation>메시지: 보내기 시작 %1개, 에코 %2개, 잃음 %3개, 응답 없음 %4개, 제때 보내지 못함 %5개</translation>
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
        <source>%1 us</source>
        <translation>%1 us</translation>
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
</context>
<context>
    <name>echolab::app::ServerController</name>
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
        <source>Finished sending; what comes is still received.</source>
        <translation>보내기를 마쳤습니다. 오는 데이터는 계속 받습니다.</translation>
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
        <source>%1, confirmed in %2</source>
        <comment>sent 16 bytes, confirmed in 0.08 ms</comment>
        <translation>%1, %2 만에 확인</translation>
    </message>
    <message>
        <source>%1, confirmed</source>
        <comment>sent 16 bytes, confirmed</comment>
        <translation>%1, 확인</translation>
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
</context>
</TS>
