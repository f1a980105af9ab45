<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>echolab::gui::AddressChoice</name>
    <message>
        <source>Any address (%1)</source>
        <translation>모든 주소 (%1)</translation>
    </message>
    <message>
        <source>Loopback (%1)</source>
        <translation>루프백 (%1)</translation>
    </message>
</context>
<context>
    <name>echolab::gui::CallsPane</name>
    <message>
        <source>Side of the calls</source>
        <translation>호출한 쪽</translation>
    </message>
    <message>
        <source>Which call</source>
        <translation>호출 종류</translation>
    </message>
    <message>
        <source>Only the selected socket</source>
        <translation>선택한 소켓만</translation>
    </message>
    <message>
        <source>Failures only</source>
        <translation>실패만</translation>
    </message>
    <message>
        <source>Recorded calls</source>
        <translation>기록된 호출</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Clear the calls</source>
        <translation>호출 지우기</translation>
    </message>
    <message>
        <source>Socket calls</source>
        <translation>소켓 호출</translation>
    </message>
    <message>
        <source>About the selected call</source>
        <translation>선택한 호출 설명</translation>
    </message>
    <message>
        <source>Nothing is recorded: switch Record on.</source>
        <translation>기록하지 않는 중입니다. 기록을 켜세요.</translation>
    </message>
    <message>
        <source>Select a call to read what it does and what it returned.</source>
        <translation>호출을 선택하면 하는 일과 리턴값의 뜻을 설명합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s)</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>호출 %1개</numerusform>
        </translation>
    </message>
    <message>
        <source>All sides</source>
        <translation>모든 쪽</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>모든 호출</translation>
    </message>
    <message>
        <source>Every call is recorded from the start, also while this view is closed; the newest 100,000 are kept. It costs each call less than a microsecond.</source>
        <translation>모든 호출은 이 보기가 닫혀 있을 때에도 처음부터 기록되고, 새로운 100,000개가 남습니다. 호출마다 1마이크로초도 더 걸리지 않습니다.</translation>
    </message>
    <message>
        <source>The socket calls behind this entry are not in the list. Calls are recorded while Record is on, and the newest are kept.</source>
        <translation>이 항목의 소켓 호출은 목록에 없습니다. 호출은 기록이 켜져 있는 동안 기록되고, 새로운 것부터 남습니다.</translation>
    </message>
    <message>
        <source>Every socket call of the server and the clients appears here.</source>
        <translation>서버와 클라이언트의 모든 소켓 호출이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>%1, %2 older ones gone</source>
        <comment>12 calls, 3 older ones gone</comment>
        <translation>%1, 더 오래된 %2개는 사라짐</translation>
    </message>
    <message>
        <source>Calls shown</source>
        <translation>보이는 호출</translation>
    </message>
    <message>
        <source>As in the chapter: what its programs do not call, poll() or getsockopt(), is folded into the call that it serves</source>
        <translation>교재처럼: 교재의 프로그램이 호출하지 않는 poll()이나 getsockopt()은 그것이 돕는 호출에 접어 넣습니다</translation>
    </message>
    <message>
        <source>Made for this call:</source>
        <translation>다음 호출을 위한 것입니다.</translation>
    </message>
    <message>
        <source>Echo Lab also called for it:</source>
        <translation>Echo Lab이 이 호출을 위해 다음도 호출했습니다.</translation>
    </message>
    <message>
        <source>As in the chapter</source>
        <translation>교재처럼</translation>
    </message>
    <message>
        <source>Any call</source>
        <translation>호출 종류 전체</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <comment>calls</comment>
        <translation>그 밖에 %1개</translation>
    </message>
</context>
<context>
    <name>echolab::gui::ClientPanel</name>
    <message>
        <source>Fam&amp;ily</source>
        <translation>주소 체계(&amp;I)</translation>
    </message>
    <message>
        <source>A&amp;ddress or name</source>
        <translation>주소 또는 이름(&amp;D)</translation>
    </message>
    <message>
        <source>Po&amp;rt</source>
        <translation>포트 번호(&amp;R)</translation>
    </message>
    <message>
        <source>Client address family</source>
        <translation>클라이언트 주소 체계</translation>
    </message>
    <message>
        <source>Client address</source>
        <translation>클라이언트가 접속할 주소</translation>
    </message>
    <message>
        <source>Client port</source>
        <translation>클라이언트가 접속할 포트 번호</translation>
    </message>
    <message>
        <source>1 to 65535</source>
        <translation>1~65535</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>접속(&amp;C)</translation>
    </message>
    <message>
        <source>Client status</source>
        <translation>클라이언트 상태</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>보낼 데이터</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>보내기(&amp;E)</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Client totals</source>
        <translation>클라이언트 합계</translation>
    </message>
    <message>
        <source>Dis&amp;connect</source>
        <translation>접속 종료(&amp;C)</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>접속 종료</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>접속</translation>
    </message>
    <message>
        <source>Type a message and press Enter: the server sends it back.</source>
        <translation>메시지를 입력하고 Enter 키를 누르세요. 서버가 그대로 되돌려 보냅니다.</translation>
    </message>
    <message>
        <source>Connect to a server, then type a message.</source>
        <translation>서버에 접속한 다음 메시지를 입력하세요.</translation>
    </message>
    <message>
        <source>Message; an empty line disconnects</source>
        <translation>보낼 데이터 (빈 줄이면 접속 종료)</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>대화</translation>
    </message>
    <message>
        <source>Messages and their echoes</source>
        <translation>보낸 메시지와 되돌아온 메시지</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>대화 내용</translation>
    </message>
    <message>
        <source>Client console</source>
        <translation>클라이언트 콘솔</translation>
    </message>
    <message>
        <source>Client hex dump</source>
        <translation>클라이언트 16진 덤프</translation>
    </message>
    <message>
        <source>Encodin&amp;g</source>
        <translation>인코딩(&amp;G)</translation>
    </message>
    <message>
        <source>Client encoding</source>
        <translation>클라이언트 문자 인코딩</translation>
    </message>
    <message>
        <source>Client actions</source>
        <translation>클라이언트 동작</translation>
    </message>
    <message>
        <source>&amp;Finish sending (half-close)</source>
        <translation>송신 끝내기, 반만 닫기(&amp;F)</translation>
    </message>
    <message>
        <source>shutdown() of the sending half: the other end reads 0; what it sends still comes</source>
        <translation>송신 방향의 shutdown(): 상대는 0을 읽고, 상대가 보내는 데이터는 계속 옵니다</translation>
    </message>
    <message>
        <source>Close co&amp;nnection</source>
        <translation>연결 닫기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Pause receiving</source>
        <translation>수신 멈추기(&amp;P)</translation>
    </message>
    <message>
        <source>No recv() any more: the buffers fill until the other end&apos;s send() waits</source>
        <translation>더는 recv()를 호출하지 않습니다. 버퍼가 차면 상대의 send()가 기다립니다</translation>
    </message>
    <message>
        <source>close(): the other end reads 0</source>
        <translation>close(): 상대는 0을 읽습니다</translation>
    </message>
    <message>
        <source>&amp;Reset connection</source>
        <translation>연결 리셋(&amp;R)</translation>
    </message>
    <message>
        <source>SO_LINGER 0, then close(): the other end&apos;s next call fails</source>
        <translation>SO_LINGER 0, 그리고 close(): 상대의 다음 호출이 실패합니다</translation>
    </message>
    <message>
        <source>Send in pie&amp;ces</source>
        <translation>나누어 보내기(&amp;C)</translation>
    </message>
    <message>
        <source>One message by several send() calls, to see what TCP makes of them</source>
        <translation>메시지 하나를 send() 여러 번으로 보내, TCP가 어떻게 다루는지 봅니다</translation>
    </message>
    <message>
        <source>How the message line is read</source>
        <translation>메시지 입력란을 읽는 방식</translation>
    </message>
    <message>
        <source>Message format</source>
        <translation>메시지 형식</translation>
    </message>
    <message>
        <source>Text with \n, \x0A or \u{1F600}</source>
        <translation>\n, \x0A, \u{1F600}을 쓸 수 있는 텍스트</translation>
    </message>
    <message>
        <source>Bytes: 48 65 6C 6C 6F</source>
        <translation>바이트: 48 65 6C 6C 6F</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Escapes</source>
        <translation>이스케이프</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>16진수</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>부하</translation>
    </message>
    <message>
        <source>Many clients at once against this server, every echo timed and compared</source>
        <translation>이 서버에 여러 클라이언트로 한꺼번에 보내고, 모든 에코의 시간을 재고 내용을 비교합니다</translation>
    </message>
    <message>
        <source>A message has %1 characters at most; what goes beyond was not taken.</source>
        <translation>메시지는 최대 %1자입니다. 넘치는 부분은 입력되지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>echolab::gui::ClientTabs</name>
    <message>
        <source>Client %1</source>
        <translation>클라이언트 %1</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>새 클라이언트</translation>
    </message>
    <message>
        <source>Client tabs</source>
        <translation>클라이언트 탭</translation>
    </message>
    <message>
        <source>Earlier tabs</source>
        <translation>앞쪽 탭</translation>
    </message>
    <message>
        <source>Later tabs</source>
        <translation>뒤쪽 탭</translation>
    </message>
</context>
<context>
    <name>echolab::gui::ClientsView</name>
    <message>
        <source>Close co&amp;nnection</source>
        <translation>접속 종료(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Finish sending</source>
        <translation>송신 끝내기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Pause receiving</source>
        <translation>수신 멈추기(&amp;P)</translation>
    </message>
    <message>
        <source>Resu&amp;me receiving</source>
        <translation>수신 다시 시작(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Reset connection</source>
        <translation>연결 리셋(&amp;R)</translation>
    </message>
</context>
<context>
    <name>echolab::gui::ConversationViews</name>
    <message>
        <source>Console</source>
        <translation>콘솔</translation>
    </message>
    <message>
        <source>What the book&apos;s program prints</source>
        <translation>교재의 프로그램이 출력하는 내용</translation>
    </message>
    <message>
        <source>Hex dump</source>
        <translation>16진 덤프</translation>
    </message>
    <message>
        <source>The bytes that went over the wire</source>
        <translation>실제로 주고받은 바이트</translation>
    </message>
    <message>
        <source>How text becomes bytes, and bytes become text</source>
        <translation>문자를 바이트로, 바이트를 문자로 바꾸는 방식</translation>
    </message>
    <message>
        <source>Show &amp;socket calls</source>
        <translation>소켓 호출 보기(&amp;S)</translation>
    </message>
</context>
<context>
    <name>echolab::gui::LabPane</name>
    <message>
        <source>Experiment</source>
        <translation>실험</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Run experiment</source>
        <translation>실험 실행</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancel experiment</source>
        <translation>실험 취소</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>실험실</translation>
    </message>
    <message>
        <source>About the experiment</source>
        <translation>실험 설명</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>판정: %1</translation>
    </message>
    <message>
        <source>Cancelled: no verdict.</source>
        <translation>취소되어 판정이 없습니다.</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>아직 실행하지 않았습니다.</translation>
    </message>
    <message>
        <source>Running...</source>
        <translation>실행 중...</translation>
    </message>
    <message>
        <source>Step by step: press Step for the next one.</source>
        <translation>단계별 진행: 단계를 누르면 다음으로 갑니다.</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>취소하는 중...</translation>
    </message>
    <message>
        <source>Run the experiment, or take it step by step: what happens appears here.</source>
        <translation>실험을 실행하거나 한 단계씩 진행하면 일어나는 일이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>예상</translation>
    </message>
    <message>
        <source>In C, on Linux and macOS:</source>
        <translation>C 코드(리눅스, macOS):</translation>
    </message>
    <message>
        <source>In C, on Windows:</source>
        <translation>C 코드(윈도우):</translation>
    </message>
    <message>
        <source>No prediction</source>
        <translation>예상하지 않음</translation>
    </message>
    <message>
        <source>I expect: %1</source>
        <translation>예상: %1</translation>
    </message>
</context>
<context>
    <name>echolab::gui::LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
</context>
<context>
    <name>echolab::gui::LoadPane</name>
    <message>
        <source>Load</source>
        <translation>부하</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Load target</source>
        <translation>부하 대상</translation>
    </message>
    <message>
        <source>What stands in the client&apos;s address fields</source>
        <translation>클라이언트의 주소 칸에 있는 내용</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>클라이언트 수</translation>
    </message>
    <message>
        <source>Load clients</source>
        <translation>부하 클라이언트 수</translation>
    </message>
    <message>
        <source>How many send at once</source>
        <translation>한꺼번에 보내는 클라이언트의 수</translation>
    </message>
    <message>
        <source>Message size</source>
        <translation>메시지 크기</translation>
    </message>
    <message>
        <source>Size of a message</source>
        <translation>메시지 하나의 크기</translation>
    </message>
    <message>
        <source>Bytes of a message: one number, or the smallest and the largest, such as 64-1400</source>
        <translation>메시지 하나의 바이트 수: 숫자 하나, 또는 64-1400처럼 가장 작은 값과 가장 큰 값</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>동시 메시지</translation>
    </message>
    <message>
        <source>Messages in flight</source>
        <translation>동시에 보내 두는 메시지</translation>
    </message>
    <message>
        <source>How many messages of a client may be under way at once</source>
        <translation>클라이언트 하나가 에코를 기다리지 않고 보내 둘 수 있는 메시지의 수</translation>
    </message>
    <message>
        <source>Messages/s</source>
        <translation>메시지/초</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>초당 메시지 수</translation>
    </message>
    <message>
        <source>All clients together, each message timed from when it was due; empty: as fast as possible</source>
        <translation>모든 클라이언트를 합한 수이며, 시간은 보냈어야 할 때부터 잽니다. 비우면 가능한 한 빠르게 보냅니다</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>시간(초)</translation>
    </message>
    <message>
        <source>Seconds of load</source>
        <translation>부하 시간(초)</translation>
    </message>
    <message>
        <source>How long the load lasts; empty: 10 seconds, or until all messages are sent</source>
        <translation>부하를 거는 시간. 비우면 10초, 메시지 수를 정했으면 모두 보낼 때까지</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>메시지 수</translation>
    </message>
    <message>
        <source>Number of messages</source>
        <translation>보낼 메시지 수</translation>
    </message>
    <message>
        <source>How many messages, all clients together; empty: no limit but the time</source>
        <translation>모든 클라이언트를 합한 메시지 수. 비우면 시간으로만 끝납니다</translation>
    </message>
    <message>
        <source>Compare every byte</source>
        <translation>모든 바이트 비교</translation>
    </message>
    <message>
        <source>Every byte that comes back is compared with what was sent</source>
        <translation>돌아온 모든 바이트를 보낸 것과 비교합니다</translation>
    </message>
    <message>
        <source>Connection per message</source>
        <translation>메시지마다 새 접속</translation>
    </message>
    <message>
        <source>Every message has a connection of its own: connect, send, receive the echo, close</source>
        <translation>메시지마다 따로 접속합니다: 접속, 보내기, 에코 받기, 닫기</translation>
    </message>
    <message>
        <source>Load status</source>
        <translation>부하 상태</translation>
    </message>
    <message>
        <source>The owner agrees: send</source>
        <translation>소유자가 동의함: 보내기</translation>
    </message>
    <message>
        <source>Send to another machine</source>
        <translation>다른 컴퓨터로 보내기</translation>
    </message>
    <message>
        <source>Save results</source>
        <translation>결과 저장</translation>
    </message>
    <message>
        <source>Save results of the load</source>
        <translation>부하 결과 저장</translation>
    </message>
    <message>
        <source>Plot of the rate</source>
        <translation>초당 메시지 그래프</translation>
    </message>
    <message>
        <source>Plot of the round trips</source>
        <translation>왕복 시간 그래프</translation>
    </message>
    <message>
        <source>Load summary</source>
        <translation>부하 결과</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON(*.json)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>표(*.csv)</translation>
    </message>
    <message>
        <source>Start load</source>
        <translation>부하 시작</translation>
    </message>
    <message>
        <source>Cancel load</source>
        <translation>부하 취소</translation>
    </message>
    <message>
        <source>Looking up the name...</source>
        <translation>이름을 찾는 중...</translation>
    </message>
    <message>
        <source>Not all messages were answered.</source>
        <translation>돌아오지 않은 메시지가 있습니다.</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>그림(*.png)</translation>
    </message>
    <message>
        <source>Load on %1: rate</source>
        <translation>%1에 건 부하: 초당 메시지</translation>
    </message>
    <message>
        <source>Load on %1: round trips</source>
        <translation>%1에 건 부하: 왕복 시간</translation>
    </message>
    <message>
        <source>fastest</source>
        <translation>최대한</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>Everything as &amp;JSON...</source>
        <translation>모두 JSON으로(&amp;J)...</translation>
    </message>
    <message>
        <source>Over time as a &amp;table...</source>
        <translation>시간별 표로(&amp;T)...</translation>
    </message>
    <message>
        <source>&amp;Picture...</source>
        <translation>그림으로(&amp;P)...</translation>
    </message>
    <message>
        <source>Start a load: what it does appears here.</source>
        <translation>부하를 시작하면 결과가 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Messages, bytes, rate, round trips and errors.</source>
        <translation>메시지, 바이트, 속도, 왕복 시간, 오류</translation>
    </message>
    <message>
        <source>Stall limit</source>
        <translation>응답 제한</translation>
    </message>
    <message>
        <source>Seconds without an answer</source>
        <translation>응답 없는 시간(초)</translation>
    </message>
    <message>
        <source>After so many seconds without any answer the load fails; empty: 30 seconds, 0: no limit</source>
        <translation>응답이 전혀 없이 이만큼의 초가 지나면 부하가 실패합니다. 비우면 30초, 0이면 제한 없음</translation>
    </message>
</context>
<context>
    <name>echolab::gui::LoadPlots</name>
    <message>
        <source>rate</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>messages/s</source>
        <translation>메시지/초</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99 %</translation>
    </message>
    <message>
        <source>max</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>round trip, µs</source>
        <translation>왕복 시간, µs</translation>
    </message>
</context>
<context>
    <name>echolab::gui::MainWindow</name>
    <message>
        <source>&amp;Kept entries...</source>
        <translation>보관할 항목 수(&amp;K)...</translation>
    </message>
    <message>
        <source>Kept entries</source>
        <translation>보관할 항목 수</translation>
    </message>
    <message>
        <source>How many entries each view keeps; the oldest go first:</source>
        <translation>보기마다 보관할 항목 수. 넘치면 오래된 것부터 지웁니다:</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>화면 모드(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Client view</source>
        <translation>클라이언트 보기(&amp;C)</translation>
    </message>
    <message>
        <source>Ser&amp;ver view</source>
        <translation>서버 보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New client</source>
        <translation>새 클라이언트(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Close client</source>
        <translation>클라이언트 닫기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save client view...</source>
        <translation>클라이언트 보기 저장(&amp;S)...</translation>
    </message>
    <message>
        <source>Save ser&amp;ver view...</source>
        <translation>서버 보기 저장(&amp;V)...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Chat</source>
        <translation>대화(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;onsole</source>
        <translation>콘솔(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Hex dump</source>
        <translation>16진 덤프(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>기록(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Message line</source>
        <translation>메시지 입력란(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Next client</source>
        <translation>다음 클라이언트(&amp;N)</translation>
    </message>
    <message>
        <source>Clea&amp;r client view</source>
        <translation>클라이언트 보기 지우기(&amp;R)</translation>
    </message>
    <message>
        <source>Cl&amp;ear server view</source>
        <translation>서버 보기 지우기(&amp;E)</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>글자 크게(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>글자 작게(&amp;S)</translation>
    </message>
    <message>
        <source>Normal &amp;text size</source>
        <translation>기본 글자 크기(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>시스템 설정에 따름(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>키보드 단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Echo Lab</source>
        <translation>Echo Lab 정보(&amp;A)</translation>
    </message>
    <message>
        <source>About Echo Lab</source>
        <translation>Echo Lab 정보</translation>
    </message>
    <message>
        <source>Echo Lab %1</source>
        <translation>Echo Lab %1</translation>
    </message>
    <message>
        <source>Both ends of a TCP conversation in one window: a server and its clients on native sockets, to learn from and to test with.

Built with Qt %1. MIT licence.</source>
        <translation>TCP 통신의 양쪽 끝을 한 창에 담았습니다. 운영체제의 소켓으로 동작하는 서버와 클라이언트로 배우고 시험할 수 있습니다.

Qt %1 사용. MIT 라이선스.</translation>
    </message>
    <message>
        <source>Display &amp;language</source>
        <translation>표시 언어(&amp;L)</translation>
    </message>
    <message>
        <source>Mark s&amp;ocket calls</source>
        <translation>소켓 호출 표시(&amp;O)</translation>
    </message>
    <message>
        <source>Messages tell by which send() and recv() calls they went</source>
        <translation>메시지마다 send()와 recv() 호출의 크기를 표시합니다</translation>
    </message>
    <message>
        <source>&amp;Load on the client&apos;s server</source>
        <translation>클라이언트의 서버에 부하 걸기(&amp;L)</translation>
    </message>
    <message>
        <source>Enlarge the vie&amp;w below</source>
        <translation>아래 보기 크게(&amp;W)</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>The view below the panels takes the whole window</source>
        <translation>패널 아래의 보기가 창 전체를 차지합니다</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>What is missing is set as it is at the first start.</source>
        <translation>빠진 값은 처음 시작할 때와 같은 값으로 정해집니다.</translation>
    </message>
</context>
<context>
    <name>echolab::gui::OptionDelegate</name>
    <message>
        <source>%1 asked for</source>
        <comment>the name of an option</comment>
        <translation>요청한 %1 값</translation>
    </message>
</context>
<context>
    <name>echolab::gui::OptionsPane</name>
    <message>
        <source>Socket of the options</source>
        <translation>옵션을 볼 소켓</translation>
    </message>
    <message>
        <source>When the options are set</source>
        <translation>옵션이 정해지는 때</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>다시 묻기</translation>
    </message>
    <message>
        <source>Ask for the options again</source>
        <translation>옵션 다시 묻기</translation>
    </message>
    <message>
        <source>The system adjusts buffers by itself: asks for the values as they are now</source>
        <translation>시스템은 버퍼를 스스로 조절합니다. 지금 값을 다시 물어봅니다</translation>
    </message>
    <message>
        <source>Socket options</source>
        <translation>소켓 옵션</translation>
    </message>
    <message>
        <source>About the selected option</source>
        <translation>고른 옵션에 대하여</translation>
    </message>
    <message>
        <source>What is wrong with an option</source>
        <translation>옵션의 문제</translation>
    </message>
    <message>
        <source>Server: listening socket %1</source>
        <translation>서버: 대기 소켓 %1</translation>
    </message>
    <message>
        <source>Server: listening socket (not started)</source>
        <translation>서버: 대기 소켓 (시작 전)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the name of a client and its address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <comment>the name of a client</comment>
        <translation>%1 (접속 전)</translation>
    </message>
    <message>
        <source>Server: connection from %1</source>
        <translation>서버: %1에서 온 연결</translation>
    </message>
    <message numerus="yes">
        <source>%1 more connection(s)</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>그 밖의 연결 %1개</numerusform>
        </translation>
    </message>
    <message>
        <source>A new value is asked for at once.</source>
        <translation>새 값은 곧바로 요청합니다.</translation>
    </message>
    <message>
        <source>What is asked for here is set at the next start.</source>
        <translation>여기서 요청한 값은 다음에 시작할 때 정해집니다.</translation>
    </message>
    <message>
        <source>Select an option to read what it does. To ask for a value, press Enter or double-click and type it.</source>
        <translation>옵션을 고르면 설명이 나옵니다. 값을 요청하려면 Enter를 누르거나 두 번 클릭하고 입력하십시오.</translation>
    </message>
</context>
<context>
    <name>echolab::gui::PiecesRow</name>
    <message>
        <source>Spli&amp;t into pieces of</source>
        <translation>나누기(&amp;T):</translation>
    </message>
    <message>
        <source>Piece size</source>
        <translation>조각 크기</translation>
    </message>
    <message>
        <source>Bytes that each send() is given, 1 to 1048576</source>
        <translation>send()마다 넘기는 바이트 수, 1부터 1048576까지</translation>
    </message>
    <message>
        <source>bytes,</source>
        <translation>바이트씩,</translation>
    </message>
    <message>
        <source>&amp;wait</source>
        <translation>간격(&amp;W)</translation>
    </message>
    <message>
        <source>Pause between pieces</source>
        <translation>조각 사이 간격</translation>
    </message>
    <message>
        <source>Milliseconds, 0 to 60000; without a pause TCP is free to put the pieces together</source>
        <translation>밀리초, 0부터 60000까지. 간격이 없으면 TCP가 조각을 합칠 수 있습니다</translation>
    </message>
    <message>
        <source>ms in between</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>간격</translation>
    </message>
</context>
<context>
    <name>echolab::gui::PlotPainter</name>
    <message>
        <source>%1: %2</source>
        <comment>a time, then what was measured</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1분</translation>
    </message>
</context>
<context>
    <name>echolab::gui::RowText</name>
    <message>
        <source>Text files (*.txt)</source>
        <translation>텍스트 파일(*.txt)</translation>
    </message>
</context>
<context>
    <name>echolab::gui::SaveFile</name>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일(*)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1에 쓸 수 없습니다: %2</translation>
    </message>
</context>
<context>
    <name>echolab::gui::ServerPanel</name>
    <message>
        <source>Famil&amp;y</source>
        <translation>주소 체계(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>주소(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>포트 번호(&amp;P)</translation>
    </message>
    <message>
        <source>Server address family</source>
        <translation>서버 주소 체계</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>서버 주소</translation>
    </message>
    <message>
        <source>Server port</source>
        <translation>서버 포트 번호</translation>
    </message>
    <message>
        <source>0 to 65535; with 0 the system chooses a free port</source>
        <translation>0~65535. 0이면 운영체제가 빈 포트를 고릅니다</translation>
    </message>
    <message>
        <source>Service model</source>
        <translation>서비스 방식</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>옵션(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Start server</source>
        <translation>서버 시작(&amp;S)</translation>
    </message>
    <message>
        <source>Bac&amp;klog</source>
        <translation>백로그(&amp;K)</translation>
    </message>
    <message>
        <source>Receive buffer</source>
        <translation>수신 버퍼</translation>
    </message>
    <message>
        <source>How many bytes one recv() takes at most: BUFSIZE in the book, there 512</source>
        <translation>recv() 한 번에 받는 최대 바이트 수. 교재의 BUFSIZE이며 값은 512입니다</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>백로그</translation>
    </message>
    <message>
        <source>How many connections may wait to be accepted; leave empty for SOMAXCONN</source>
        <translation>accept()를 기다릴 수 있는 접속의 수. 비워 두면 SOMAXCONN입니다</translation>
    </message>
    <message>
        <source>Re&amp;use address</source>
        <translation>주소 재사용(&amp;U)</translation>
    </message>
    <message>
        <source>Lets the server start again while connections of the last run are in TIME-WAIT (SO_REUSEADDR)</source>
        <translation>이전 접속이 TIME-WAIT 상태로 남아 있어도 서버를 다시 시작할 수 있게 합니다(SO_REUSEADDR)</translation>
    </message>
    <message>
        <source>Server status</source>
        <translation>서버 상태</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>클라이언트 목록</translation>
    </message>
    <message>
        <source>Server totals</source>
        <translation>서버 합계</translation>
    </message>
    <message>
        <source>&amp;Stop server</source>
        <translation>서버 중지(&amp;S)</translation>
    </message>
    <message>
        <source>Stop server</source>
        <translation>서버 중지</translation>
    </message>
    <message>
        <source>Start server</source>
        <translation>서버 시작</translation>
    </message>
    <message>
        <source>No client is connected.</source>
        <translation>접속한 클라이언트가 없습니다.</translation>
    </message>
    <message>
        <source>Start the server to let clients connect.</source>
        <translation>서버를 시작하면 클라이언트가 접속할 수 있습니다.</translation>
    </message>
    <message>
        <source>What clients send appears here.</source>
        <translation>클라이언트가 보낸 데이터가 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Start the server: it sends back whatever its clients send.</source>
        <translation>서버를 시작하세요. 클라이언트가 보낸 데이터를 그대로 되돌려 보냅니다.</translation>
    </message>
    <message>
        <source>IPv4 and IPv6</source>
        <translation>IPv4와 IPv6</translation>
    </message>
    <message>
        <source>One client at a time (chapter 4)</source>
        <translation>한 번에 한 클라이언트 (4장)</translation>
    </message>
    <message>
        <source>A thread for each client</source>
        <translation>클라이언트마다 스레드 하나</translation>
    </message>
    <message>
        <source>One event loop</source>
        <translation>이벤트 루프 하나</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>What happened, with byte counts</source>
        <translation>일어난 일과 바이트 수</translation>
    </message>
    <message>
        <source>Server log</source>
        <translation>서버 기록</translation>
    </message>
    <message>
        <source>Server console</source>
        <translation>서버 콘솔</translation>
    </message>
    <message>
        <source>Server hex dump</source>
        <translation>서버 16진 덤프</translation>
    </message>
    <message>
        <source>E&amp;ncoding</source>
        <translation>인코딩(&amp;N)</translation>
    </message>
    <message>
        <source>Server encoding</source>
        <translation>서버 문자 인코딩</translation>
    </message>
    <message>
        <source>Receive &amp;buffer</source>
        <translation>수신 버퍼(&amp;B)</translation>
    </message>
    <message>
        <source>C&amp;lient limit</source>
        <translation>접속 한도(&amp;L)</translation>
    </message>
    <message>
        <source>Idle limit (ms)</source>
        <translation>유휴 한도(ms)</translation>
    </message>
    <message>
        <source>Client limit</source>
        <translation>접속 한도</translation>
    </message>
    <message>
        <source>How many clients may be connected at once; further ones are refused. Leave empty for no limit</source>
        <translation>동시에 접속할 수 있는 클라이언트 수입니다. 그보다 많으면 거절합니다. 비워 두면 한도가 없습니다</translation>
    </message>
    <message>
        <source>Idle limit</source>
        <translation>유휴 한도</translation>
    </message>
    <message>
        <source>A connection on which nothing moves for so many milliseconds is closed. Leave empty for no limit</source>
        <translation>이만큼(밀리초) 아무 데이터도 오가지 않은 연결은 닫습니다. 비워 두면 한도가 없습니다</translation>
    </message>
    <message>
        <source>Adaptive spin</source>
        <translation>적응형 스핀</translation>
    </message>
    <message>
        <source>Event loop: look for new work a little longer before sleeping, while it comes fast. Trades processor time for latency</source>
        <translation>이벤트 루프: 할 일이 빠르게 이어지는 동안에는 잠들기 전에 조금 더 살펴봅니다. 프로세서 시간을 더 쓰는 대신 지연이 줄어듭니다</translation>
    </message>
    <message>
        <source>Event loops</source>
        <translation>이벤트 루프 수</translation>
    </message>
    <message>
        <source>How many event loops share the connections, each on a thread of its own</source>
        <translation>연결을 나누어 맡을 이벤트 루프의 수입니다. 루프마다 스레드가 하나씩 있습니다</translation>
    </message>
    <message>
        <source>Loops</source>
        <translation>루프 수</translation>
    </message>
    <message>
        <source>Receive buffer, backlog, limits, high-water mark, event loops, address reuse</source>
        <translation>수신 버퍼, 백로그, 한도, 하이 워터마크, 이벤트 루프, 주소 재사용</translation>
    </message>
    <message>
        <source>High-water mark</source>
        <translation>하이 워터마크</translation>
    </message>
    <message>
        <source>Event loop: how many bytes may wait for a client that reads slowly. Nothing more is read from it then until half of them are sent</source>
        <translation>이벤트 루프: 느리게 읽는 클라이언트에게 보내려고 쌓아 둘 수 있는 바이트 수입니다. 그만큼 쌓이면 절반을 보낼 때까지 그 클라이언트에게서 더 읽지 않습니다</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>방식(&amp;M)</translation>
    </message>
</context>
<context>
    <name>echolab::gui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>In the message line: send; an empty line disconnects</source>
        <translation>메시지 입력란에서: 보내기. 빈 줄이면 접속 종료</translation>
    </message>
    <message>
        <source>In the message line: earlier messages</source>
        <translation>메시지 입력란에서: 이전에 보낸 메시지</translation>
    </message>
    <message>
        <source>In a list: copy the selected rows</source>
        <translation>목록에서: 선택한 줄 복사</translation>
    </message>
    <message>
        <source>In the clients: close the connection</source>
        <translation>클라이언트 목록에서: 접속 종료</translation>
    </message>
    <message>
        <source>In a conversation: jump to the newest</source>
        <translation>대화에서: 맨 아래로 이동</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>menu: entry</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>In a conversation: show the socket calls</source>
        <translation>대화에서: 소켓 호출 보기</translation>
    </message>
</context>
<context>
    <name>echolab::gui::StartOptions</name>
    <message>
        <source>--help shows what there is.</source>
        <translation>--help로 쓸 수 있는 옵션을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>알 수 없는 인자입니다: %1</translation>
    </message>
    <message>
        <source>There is no such language: %1. There are ko and en.</source>
        <translation>%1라는 언어는 없습니다. ko와 en이 있습니다.</translation>
    </message>
    <message>
        <source>Both ends of a TCP conversation in one window.</source>
        <translation>TCP 통신의 양쪽 끝을 한 창에서 보여 줍니다.</translation>
    </message>
    <message>
        <source>The language of this run.</source>
        <translation>이번 실행에 쓸 언어.</translation>
    </message>
</context>
<context>
    <name>echolab::gui::StatesPane</name>
    <message>
        <source>Only port</source>
        <translation>포트 번호</translation>
    </message>
    <message>
        <source>Port of the states</source>
        <translation>볼 포트 번호</translation>
    </message>
    <message>
        <source>1 to 65535; empty for the ports of the server and of the clients</source>
        <translation>1~65535, 비워 두면 서버와 클라이언트의 포트 번호</translation>
    </message>
    <message>
        <source>All sockets</source>
        <translation>모든 소켓</translation>
    </message>
    <message>
        <source>Every TCP socket of this machine, whichever program it belongs to</source>
        <translation>어느 프로그램의 것이든 이 컴퓨터의 모든 TCP 소켓</translation>
    </message>
    <message>
        <source>Sockets shown</source>
        <translation>표시된 소켓</translation>
    </message>
    <message>
        <source>TCP states</source>
        <translation>TCP 상태</translation>
    </message>
    <message>
        <source>State diagram</source>
        <translation>상태 전이도</translation>
    </message>
    <message numerus="yes">
        <source>%1 socket(s)</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>소켓 %1개</numerusform>
        </translation>
    </message>
    <message>
        <source>No TCP socket uses these ports now.</source>
        <translation>지금 이 포트를 쓰는 TCP 소켓이 없습니다.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>Figures of the selected socket</source>
        <translation>고른 소켓의 수치</translation>
    </message>
    <message>
        <source>What the system knows of the selected socket beyond its state, in place of the diagram: round-trip time, windows, what is not acknowledged</source>
        <translation>다이어그램 자리에, 고른 소켓에 대해 시스템이 상태 말고 더 아는 것을 보여 줍니다: 왕복 시간, 윈도우, 확인 응답 전의 바이트</translation>
    </message>
    <message>
        <source>TCP figures</source>
        <translation>TCP 수치</translation>
    </message>
    <message>
        <source>About the figure</source>
        <translation>수치에 대하여</translation>
    </message>
    <message>
        <source>Select a figure to read what it means.</source>
        <translation>수치를 고르면 뜻이 나옵니다.</translation>
    </message>
</context>
<context>
    <name>echolab::gui::TrafficPane</name>
    <message>
        <source>Traffic</source>
        <translation>트래픽</translation>
    </message>
    <message>
        <source>What is plotted</source>
        <translation>그릴 값</translation>
    </message>
    <message>
        <source>Save picture...</source>
        <translation>그림 저장...</translation>
    </message>
    <message>
        <source>Save traffic as a picture</source>
        <translation>트래픽을 그림으로 저장</translation>
    </message>
    <message>
        <source>Save table...</source>
        <translation>표 저장...</translation>
    </message>
    <message>
        <source>Save traffic as a table</source>
        <translation>트래픽을 표로 저장</translation>
    </message>
    <message>
        <source>Server rates</source>
        <translation>서버 전송률</translation>
    </message>
    <message>
        <source>Client rates</source>
        <translation>클라이언트 전송률</translation>
    </message>
    <message>
        <source>Plot of the server&apos;s traffic</source>
        <translation>서버 트래픽 그래프</translation>
    </message>
    <message>
        <source>Plot of the clients&apos; traffic</source>
        <translation>클라이언트 트래픽 그래프</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>클라이언트</translation>
    </message>
    <message>
        <source>in</source>
        <translation>수신</translation>
    </message>
    <message>
        <source>out</source>
        <translation>송신</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>bytes/s</source>
        <translation>바이트/초</translation>
    </message>
    <message>
        <source>messages/s</source>
        <translation>메시지/초</translation>
    </message>
    <message>
        <source>%1: in %2 (peak %3), out %4 (peak %5)</source>
        <comment>%1: Server or Clients</comment>
        <translation>%1: 수신 %2(최고 %3), 송신 %4(최고 %5)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>그림(*.png)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>표(*.csv)</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>초당 바이트</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>초당 메시지</translation>
    </message>
    <message>
        <source>Start the server, connect a client and send something: what moves appears here.</source>
        <translation>서버를 시작하고 클라이언트를 접속해 데이터를 보내면 오가는 양이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>A message is a recv() or send() call that moved data.</source>
        <translation>데이터를 옮긴 recv() 또는 send() 호출 하나를 메시지 하나로 셉니다.</translation>
    </message>
</context>
<context>
    <name>echolab::gui::TranscriptView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;text only</source>
        <translation>내용만 복사(&amp;T)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>Jump to newest</source>
        <translation>맨 아래로</translation>
    </message>
</context>
<context>
    <name>echolab::gui::WindowDetails</name>
    <message>
        <source>TCP states</source>
        <translation>TCP 상태</translation>
    </message>
    <message>
        <source>Socket calls</source>
        <translation>소켓 호출</translation>
    </message>
    <message>
        <source>Socket options</source>
        <translation>소켓 옵션</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>트래픽</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>부하</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>실험실</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>No window can be opened: %1. echolab-cli does its work without one.</source>
        <translation>창을 열 수 없습니다: %1. echolab-cli는 창 없이 작동합니다.</translation>
    </message>
</context>
</TS>
