<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>echolab::cli::Arguments</name>
    <message>
        <source>ipv4, ipv6 or both is expected.</source>
        <translation>ipv4, ipv6, both 가운데 하나여야 합니다.</translation>
    </message>
    <message>
        <source>ipv4 or ipv6 is expected.</source>
        <translation>ipv4나 ipv6이어야 합니다.</translation>
    </message>
    <message>
        <source>one, threads or loop is expected.</source>
        <translation>one, threads, loop 가운데 하나여야 합니다.</translation>
    </message>
    <message>
        <source>utf-8, cp949 or latin-1 is expected.</source>
        <translation>utf-8, cp949, latin-1 가운데 하나여야 합니다.</translation>
    </message>
    <message>
        <source>Print every socket call to standard error, a line each</source>
        <translation>모든 소켓 호출을 한 줄씩 표준 오류로 출력합니다</translation>
    </message>
    <message>
        <source>NAME=VALUE is expected, such as SO_RCVBUF=4096.</source>
        <translation>SO_RCVBUF=4096처럼 NAME=VALUE로 주어야 합니다.</translation>
    </message>
    <message>
        <source>There is no such option: %1. There are: %2.</source>
        <translation>그런 옵션은 없습니다: %1. 쓸 수 있는 옵션: %2.</translation>
    </message>
    <message>
        <source>text, escapes or hex is expected.</source>
        <translation>text, escapes, hex 가운데 하나여야 합니다.</translation>
    </message>
    <message>
        <source>One of these is expected: %1.</source>
        <translation>다음 중 하나여야 합니다: %1.</translation>
    </message>
</context>
<context>
    <name>echolab::cli::CommandLine</name>
    <message>
        <source>Both ends of a TCP echo, in the terminal.</source>
        <translation>TCP 에코의 양쪽 끝을 터미널에서 다룹니다.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>사용법</translation>
    </message>
    <message>
        <source>options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>인자</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>Print this help and exit</source>
        <translation>이 도움말을 출력하고 끝냅니다</translation>
    </message>
    <message>
        <source>Print the version and exit</source>
        <translation>버전을 출력하고 끝냅니다</translation>
    </message>
    <message>
        <source>The system&apos;s where none is given</source>
        <translation>주지 않으면 시스템의 언어</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>There is no such argument: %1</source>
        <translation>그런 인자는 없습니다: %1</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>명령이 없습니다.</translation>
    </message>
    <message>
        <source>There is no such command: %1</source>
        <translation>그런 명령은 없습니다: %1</translation>
    </message>
    <message>
        <source>An option that is on or off takes no such value: %1</source>
        <translation>켜거나 끄는 옵션에는 이런 값을 줄 수 없습니다: %1</translation>
    </message>
    <message>
        <source>A value is missing, or given twice: %1</source>
        <translation>값이 없거나 두 번 주어졌습니다: %1</translation>
    </message>
    <message>
        <source>%1 --help says what can be given.</source>
        <translation>쓸 수 있는 것은 %1 --help로 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>echolab::cli::ConnectCommand</name>
    <message>
        <source>Echo client: sends each line of standard input and shows what comes back</source>
        <translation>에코 클라이언트: 표준 입력을 한 줄씩 보내고 돌아온 것을 보여 줍니다</translation>
    </message>
    <message>
        <source>The address&apos;s where one is given, else ipv4</source>
        <translation>주소를 주면 그 주소의 체계, 아니면 ipv4</translation>
    </message>
    <message>
        <source>Of the text sent and received: utf-8 (the default), cp949 or latin-1</source>
        <translation>보내고 받는 글의 인코딩: utf-8(기본값), cp949, latin-1</translation>
    </message>
    <message>
        <source>How long the next line waits for the echo while nothing comes, in milliseconds: 2000 where none is given, 0 does not wait</source>
        <translation>아무것도 오지 않을 때 다음 줄이 에코를 기다리는 시간(밀리초): 주지 않으면 2000, 0이면 기다리지 않음</translation>
    </message>
    <message>
        <source>Address or name; 127.0.0.1 or ::1 where none is given</source>
        <translation>주소나 이름. 주지 않으면 127.0.0.1 또는 ::1</translation>
    </message>
    <message>
        <source>9000 where none is given</source>
        <translation>주지 않으면 9000</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>인자</translation>
    </message>
    <message>
        <source>Send each message by several send() calls of so many bytes</source>
        <translation>메시지마다 이 바이트 수씩 send()를 여러 번 호출해 보냅니다</translation>
    </message>
    <message>
        <source>With --pieces: wait so long between them; 0 where none is given</source>
        <translation>--pieces와 함께: 조각 사이에 기다릴 밀리초, 없으면 0</translation>
    </message>
    <message>
        <source>End the connection with a reset (SO_LINGER 0) instead of an orderly close</source>
        <translation>접속을 정상 종료 대신 리셋(SO_LINGER 0)으로 끝냅니다</translation>
    </message>
    <message>
        <source>There are pauses between pieces only: give --pieces too.</source>
        <translation>간격은 조각 사이에만 있습니다. --pieces도 지정하십시오.</translation>
    </message>
    <message>
        <source>A socket option, such as SO_RCVBUF=4096, set before connect(); may be given several times</source>
        <translation>connect() 전에 정할 소켓 옵션(예: SO_RCVBUF=4096). 여러 번 줄 수 있음</translation>
    </message>
    <message>
        <source>What a line is: text (the default), escapes (text with \n, \x0A, \u{1F600} and such) or hex (48 65 6C 6C 6F)</source>
        <translation>한 줄을 읽는 방식: text(기본값), escapes(\n, \x0A, \u{1F600} 등을 쓴 글), hex(48 65 6C 6C 6F)</translation>
    </message>
    <message>
        <source>Of the lines of standard input; where none is given, UTF-8, and --encoding for a line that is no UTF-8</source>
        <translation>표준 입력의 줄의 인코딩. 주지 않으면 UTF-8이며, UTF-8이 아닌 줄은 --encoding의 것으로 봅니다</translation>
    </message>
    <message>
        <source>What an empty line does, which is no message: ends the connection (at a terminal, as in the book) or is skipped (from a file or a pipe)</source>
        <translation>메시지가 아닌 빈 줄이 하는 일: 연결을 끝내거나(터미널에서, 교재와 같이) 건너뜁니다(파일이나 파이프에서)</translation>
    </message>
    <message>
        <source>end or skip is expected.</source>
        <translation>end 또는 skip이어야 합니다.</translation>
    </message>
</context>
<context>
    <name>echolab::cli::ConnectSession</name>
    <message>
        <source>The server has ended the connection.</source>
        <translation>서버가 연결을 끝냈습니다.</translation>
    </message>
    <message>
        <source>No echo has come for %1 ms: the next lines are sent without waiting.</source>
        <translation>%1 ms 동안 에코가 오지 않았습니다. 이제부터 기다리지 않고 다음 줄을 보냅니다.</translation>
    </message>
    <message>
        <source>The line has more than %1, which is the most that is sent at once.</source>
        <translation>줄이 %1를 넘습니다. 한 번에 그보다 많이 보낼 수 없습니다.</translation>
    </message>
    <message>
        <source>Line %1 was not sent: %2</source>
        <translation>%1번째 줄을 보내지 않았습니다. %2</translation>
    </message>
    <message>
        <source>Standard input cannot be read: %1</source>
        <translation>표준 입력을 읽을 수 없습니다. %1</translation>
    </message>
</context>
<context>
    <name>echolab::cli::LabCommand</name>
    <message>
        <source>The chapter&apos;s claims as experiments on real sockets</source>
        <translation>4장의 설명을 실제 소켓으로 하는 실험</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>JSON, to standard output or a file</source>
        <translation>JSON을 표준 출력이나 파일로</translation>
    </message>
    <message>
        <source>Name the experiments</source>
        <translation>실험 목록을 출력</translation>
    </message>
    <message>
        <source>Run experiments and print what is seen, each with its verdict</source>
        <translation>실험을 실행해 관찰한 것과 판정을 출력</translation>
    </message>
    <message>
        <source>Of experiments, as the list has them</source>
        <translation>목록에 있는 실험의 이름</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>인자</translation>
    </message>
    <message>
        <source>Run all of them</source>
        <translation>모두 실행</translation>
    </message>
    <message>
        <source>There is no such experiment.</source>
        <translation>그런 실험이 없습니다.</translation>
    </message>
    <message>
        <source>Name experiments, or give --all.</source>
        <translation>실험의 이름을 쓰거나 --all을 쓰십시오.</translation>
    </message>
</context>
<context>
    <name>echolab::cli::LabSession</name>
    <message>
        <source>Verdict: %1</source>
        <translation>판정: %1</translation>
    </message>
</context>
<context>
    <name>echolab::cli::LineEncoder</name>
    <message>
        <source>This line is no %1 text and was not sent.</source>
        <translation>이 줄은 %1 글이 아니어서 보내지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>echolab::cli::LineNumbers</name>
    <message>
        <source>%1 and %2 more</source>
        <comment>2, 4-9, 12 and 3 more lines</comment>
        <translation>%1 외 %2개</translation>
    </message>
</context>
<context>
    <name>echolab::cli::LineTally</name>
    <message>
        <source>Skipped as empty, since a message has at least one byte: line %1.</source>
        <translation>메시지는 1바이트 이상이므로 건너뛴 빈 줄: %1.</translation>
    </message>
    <message>
        <source>Lines: %1 read, %2 sent, %3 came back unchanged.</source>
        <translation>줄: %1개 읽음, %2개 보냄, %3개가 그대로 돌아옴.</translation>
    </message>
    <message>
        <source>Not sent: line %1.</source>
        <comment>a list of numbers</comment>
        <translation>보내지 않은 줄: %1.</translation>
    </message>
    <message>
        <source>The connection ended too early: line %1 and what follows it was not sent.</source>
        <translation>연결이 먼저 끝나서 %1번째 줄부터 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Not come back unchanged: line %1.</source>
        <comment>a list of numbers</comment>
        <translation>그대로 돌아오지 않은 줄: %1.</translation>
    </message>
</context>
<context>
    <name>echolab::cli::LoadCommand</name>
    <message>
        <source>Load on an echo server: many clients at once, every echo timed and compared</source>
        <translation>에코 서버에 부하 걸기: 여러 클라이언트가 한꺼번에 보내고, 모든 에코의 시간을 재고 내용을 비교합니다</translation>
    </message>
    <message>
        <source>How many send at once: 1 where none is given</source>
        <translation>한꺼번에 보내는 클라이언트 수, 주지 않으면 1</translation>
    </message>
    <message>
        <source>How many more connect and say nothing</source>
        <translation>연결만 하고 아무것도 보내지 않는 클라이언트 수</translation>
    </message>
    <message>
        <source>Bytes of a message, or smallest and largest: 64 where none is given</source>
        <translation>메시지의 바이트 수, 또는 가장 작은 것과 가장 큰 것, 주지 않으면 64</translation>
    </message>
    <message>
        <source>How many messages of a client may be under way: 1 where none is given</source>
        <translation>한 클라이언트가 에코를 기다리지 않고 보낼 수 있는 메시지 수, 주지 않으면 1</translation>
    </message>
    <message>
        <source>Messages a second, all clients together, timed from when each was due; as fast as possible where none is given</source>
        <translation>모든 클라이언트를 합한 초당 메시지 수. 보내기로 한 때부터 시간을 잽니다. 주지 않으면 되도록 빠르게</translation>
    </message>
    <message>
        <source>Seconds: 10 where neither this nor --messages is given</source>
        <translation>초. 이것도 --messages도 주지 않으면 10</translation>
    </message>
    <message>
        <source>How many messages, all clients together</source>
        <translation>모든 클라이언트를 합한 메시지 수</translation>
    </message>
    <message>
        <source>Of the bytes and sizes sent</source>
        <translation>보내는 바이트와 크기를 정하는 씨앗</translation>
    </message>
    <message>
        <source>A connection of its own for every message</source>
        <translation>메시지마다 새로 연결</translation>
    </message>
    <message>
        <source>Do not compare what comes back</source>
        <translation>돌아온 내용을 비교하지 않음</translation>
    </message>
    <message>
        <source>Everything measured, to standard output or a file</source>
        <translation>측정한 모든 것을 표준 출력이나 파일로</translation>
    </message>
    <message>
        <source>The time series, to standard output or a file</source>
        <translation>시간별 결과를 표준 출력이나 파일로</translation>
    </message>
    <message>
        <source>Send to another machine without asking back</source>
        <translation>되묻지 않고 다른 컴퓨터로 보냄</translation>
    </message>
    <message>
        <source>Address or name; 127.0.0.1 or ::1 where none is given</source>
        <translation>주소나 이름, 주지 않으면 127.0.0.1이나 ::1</translation>
    </message>
    <message>
        <source>9000 where none is given</source>
        <translation>주지 않으면 9000</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>인자</translation>
    </message>
    <message>
        <source>Standard output can take one of --json and --csv.</source>
        <translation>표준 출력에는 --json과 --csv 가운데 하나만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>This load leaves the machine and goes to %1.</source>
        <translation>이 부하는 이 컴퓨터를 떠나 %1(으)로 갑니다.</translation>
    </message>
    <message>
        <source>Give --yes when you have it.</source>
        <translation>동의를 받았으면 --yes를 주십시오.</translation>
    </message>
    <message>
        <source>Seconds without any answer after which the load fails: 30 where none is given, 0 for no limit</source>
        <translation>응답이 전혀 없이 이만큼의 초가 지나면 부하가 실패함: 주지 않으면 30, 0이면 제한 없음</translation>
    </message>
    <message>
        <source>Of the addresses of a name: both where none is given</source>
        <translation>이름의 주소 가운데: 주지 않으면 둘 다</translation>
    </message>
</context>
<context>
    <name>echolab::cli::ManualPage</name>
    <message>
        <source>NAME</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <translation>사용법</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>An echo server, an echo client and what one needs to look at both, on the system&apos;s own sockets. Standard output carries what was asked for; everything else (addresses, errors with advice, totals) goes to standard error.</source>
        <translation>운영체제의 소켓을 그대로 쓰는 에코 서버와 에코 클라이언트, 그리고 둘을 들여다보는 데 필요한 것들입니다. 표준 출력에는 요청한 것만 나오고, 나머지(주소, 조언이 붙은 오류, 합계)는 표준 오류로 나옵니다.</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>SEE ALSO</source>
        <translation>함께 보기</translation>
    </message>
    <message>
        <source>ARGUMENTS</source>
        <translation>인수</translation>
    </message>
    <message>
        <source>Both ends of a TCP conversation in one window.</source>
        <translation>TCP 대화의 양쪽 끝을 한 창에서 봅니다.</translation>
    </message>
    <message>
        <source>A server panel and a client panel, each driving the system&apos;s own sockets: start a server, connect, type a message, and watch it go out and come back, with every byte counted. Socket calls, TCP states, socket options, traffic, load and experiments are shown below the panels.</source>
        <translation>서버 패널과 클라이언트 패널이 저마다 운영체제의 소켓을 다룹니다. 서버를 시작하고 접속해 메시지를 입력하면, 오고 가는 모든 바이트를 세어 보여 줍니다. 소켓 호출, TCP 상태, 소켓 옵션, 트래픽, 부하 시험, 실험은 패널 아래에 있습니다.</translation>
    </message>
    <message>
        <source>Print this help and exit</source>
        <translation>이 도움말을 출력하고 끝냅니다</translation>
    </message>
    <message>
        <source>Print the version and exit</source>
        <translation>버전을 출력하고 끝냅니다</translation>
    </message>
    <message>
        <source>ko or en; the one chosen last, or the system&apos;s, where none is given</source>
        <translation>ko 또는 en. 주지 않으면 마지막에 고른 언어 또는 시스템의 언어</translation>
    </message>
    <message>
        <source>EXIT STATUS</source>
        <translation>종료 상태</translation>
    </message>
    <message>
        <source>0, or 1 where there is no display, or 2 where the command line is wrong.</source>
        <translation>0. 화면이 없으면 1, 명령줄이 잘못되었으면 2입니다.</translation>
    </message>
    <message>
        <source>What was asked for was done; also after Ctrl+C or SIGTERM.</source>
        <translation>요청한 일을 마쳤습니다. Ctrl+C나 SIGTERM으로 끝났을 때도 같습니다.</translation>
    </message>
    <message>
        <source>Something failed or was not right; the reason is on standard error.</source>
        <translation>실패했거나 맞지 않은 것이 있습니다. 이유는 표준 오류에 나옵니다.</translation>
    </message>
    <message>
        <source>Wrong usage.</source>
        <translation>사용법이 잘못되었습니다.</translation>
    </message>
    <message>
        <source>It could not listen, or a call failed that ends it.</source>
        <translation>연결을 기다릴 수 없었거나, 서버를 끝내는 호출이 실패함.</translation>
    </message>
    <message>
        <source>It could not connect, the connection failed, a line was not sent or did not come back unchanged.</source>
        <translation>연결할 수 없었거나, 연결이 실패했거나, 한 줄을 보내지 못했거나 그대로 돌아오지 않음.</translation>
    </message>
    <message>
        <source>An echo is missing or wrong, also after Ctrl+C or SIGTERM, a client failed, or nothing came back any more.</source>
        <translation>Ctrl+C나 SIGTERM 뒤에도 에코가 없거나 틀렸거나, 클라이언트가 실패했거나, 더는 아무것도 돌아오지 않음.</translation>
    </message>
    <message>
        <source>The system did not give its table.</source>
        <translation>시스템이 표를 주지 않음.</translation>
    </message>
    <message>
        <source>An experiment could not be run or was cancelled; not what its verdict is.</source>
        <translation>실험을 실행할 수 없었거나 취소됨. 판정이 무엇인지는 상관없음.</translation>
    </message>
    <message>
        <source>There is no cable, or a message did not come back.</source>
        <translation>케이블이 없거나 메시지가 돌아오지 않음.</translation>
    </message>
</context>
<context>
    <name>echolab::cli::OptionReport</name>
    <message>
        <source>%1: %2</source>
        <comment>an option and why it was refused</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: asked for %2, the system answers %3</source>
        <translation>%1: 요청 %2, 시스템의 답 %3</translation>
    </message>
</context>
<context>
    <name>echolab::cli::ServeCommand</name>
    <message>
        <source>Echo server: prints who connects and what comes</source>
        <translation>에코 서버: 누가 접속하고 무엇이 오는지 보여 줍니다</translation>
    </message>
    <message>
        <source>The address&apos;s where one is given, else ipv4</source>
        <translation>주소를 주면 그 주소의 체계, 아니면 ipv4</translation>
    </message>
    <message>
        <source>Any address where none is given</source>
        <translation>주지 않으면 모든 주소</translation>
    </message>
    <message>
        <source>9000 where none is given; 0 lets the system choose</source>
        <translation>주지 않으면 9000, 0이면 시스템이 고름</translation>
    </message>
    <message>
        <source>One client at a time (the default), a thread for each client, or one event loop</source>
        <translation>한 번에 한 클라이언트(기본값), 클라이언트마다 스레드, 이벤트 루프 하나</translation>
    </message>
    <message>
        <source>Receive buffer in bytes; 512 where none is given, 524288 for the event loop</source>
        <translation>수신 버퍼의 바이트 수, 주지 않으면 512, 이벤트 루프는 524288</translation>
    </message>
    <message>
        <source>Event loops, each on a thread of its own; 1 where none is given</source>
        <translation>이벤트 루프의 수, 루프마다 스레드 하나, 주지 않으면 1</translation>
    </message>
    <message>
        <source>Refuses further clients while so many are connected; 0 is no limit</source>
        <translation>이만큼 접속해 있으면 더는 받지 않음, 0이면 제한 없음</translation>
    </message>
    <message>
        <source>Closes a connection on which nothing moves for so long; 0 is no limit</source>
        <translation>이 시간(밀리초) 동안 데이터가 오가지 않으면 연결을 닫음, 0이면 제한 없음</translation>
    </message>
    <message>
        <source>Event loop: look for work a little longer before sleeping, while it comes fast</source>
        <translation>이벤트 루프: 일이 빠르게 올 때 잠들기 전에 잠시 더 기다림</translation>
    </message>
    <message>
        <source>The system&apos;s largest (SOMAXCONN) where none is given</source>
        <translation>주지 않으면 시스템의 최댓값(SOMAXCONN)</translation>
    </message>
    <message>
        <source>Of the text received: utf-8 (the default), cp949 or latin-1</source>
        <translation>받는 글의 인코딩: utf-8(기본값), cp949, latin-1</translation>
    </message>
    <message>
        <source>A socket option, such as SO_RCVBUF=4096, set before bind(); may be given several times</source>
        <translation>bind() 전에 정할 소켓 옵션(예: SO_RCVBUF=4096). 여러 번 줄 수 있음</translation>
    </message>
    <message>
        <source>Event loop: bytes that may wait for a client before it is read no further; 1048576 where none is given</source>
        <translation>이벤트 루프: 한 클라이언트에게 보내려고 쌓아 둘 수 있는 바이트 수. 그만큼 쌓이면 그 클라이언트에게서 더 읽지 않음. 주지 않으면 1048576</translation>
    </message>
    <message>
        <source>Print no lines: only, on standard error, where it listens, what failed, and the totals</source>
        <translation>줄을 출력하지 않음. 기다리는 주소, 실패한 것, 합계만 표준 오류에 출력</translation>
    </message>
</context>
<context>
    <name>echolab::cli::StatesCommand</name>
    <message>
        <source>The TCP sockets of this machine and their states</source>
        <translation>이 컴퓨터의 TCP 소켓과 그 상태</translation>
    </message>
    <message>
        <source>Only sockets with this port, local or remote</source>
        <translation>지역 또는 원격 포트가 이 번호인 소켓만</translation>
    </message>
    <message>
        <source>Go on, and print again what has changed</source>
        <translation>계속 지켜보며 바뀌면 다시 출력</translation>
    </message>
    <message>
        <source>JSON, one line each time, to standard output or a file</source>
        <translation>매번 한 줄의 JSON을 표준 출력이나 파일로</translation>
    </message>
    <message>
        <source>What else the system knows of each connection (TCP_INFO of Linux)</source>
        <translation>각 연결에 대해 시스템이 더 아는 것(리눅스의 TCP_INFO)</translation>
    </message>
    <message>
        <source>Recv-Q</source>
        <translation>수신 큐</translation>
    </message>
    <message>
        <source>Send-Q</source>
        <translation>송신 큐</translation>
    </message>
    <message>
        <source>Local address</source>
        <translation>지역 주소</translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation>원격 주소</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <comment>seconds</comment>
        <translation>%1초 남음</translation>
    </message>
</context>
<context>
    <name>echolab::cli::Terminal</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1에 쓰지 못했습니다: %2</translation>
    </message>
    <message>
        <source>Standard output is closed, so that nobody reads what is printed: %1</source>
        <translation>표준 출력이 닫혀 있어 출력을 읽을 곳이 없습니다: %1</translation>
    </message>
    <message>
        <source>Standard output does not take what is printed: %1</source>
        <translation>표준 출력에 쓸 수 없습니다: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) were left out here, since nobody read them.</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>읽는 쪽이 없어 여기에서 %1줄을 생략했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody read what was printed last on standard output: it is not complete.</source>
        <translation>표준 출력에 마지막으로 출력한 것을 읽는 쪽이 없어 다 출력하지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>echolab::cli::TracePrinter</name>
    <message numerus="yes">
        <source>%1 call(s) came too fast to be printed.</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>너무 빨라서 출력하지 못한 호출이 %1개 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation>스레드 %1</translation>
    </message>
</context>
<context>
    <name>echolab::cli::WireCommand</name>
    <message>
        <source>Echo between two hosts joined by a cable, segment by segment (Linux)</source>
        <translation>케이블로 이은 두 호스트 사이의 에코를 세그먼트 하나하나까지 보여 줌(Linux)</translation>
    </message>
    <message>
        <source>ipv4 where none is given</source>
        <translation>주지 않으면 ipv4</translation>
    </message>
    <message>
        <source>How many messages, one after the other: 1 where none is given</source>
        <translation>차례로 보낼 메시지 수: 주지 않으면 1</translation>
    </message>
    <message>
        <source>Bytes of a message: 100 where none is given</source>
        <translation>메시지의 바이트 수: 주지 않으면 100</translation>
    </message>
    <message>
        <source>One client at a time (the default), a thread for each client, or one event loop</source>
        <translation>한 번에 한 클라이언트(기본값), 클라이언트마다 스레드, 이벤트 루프 하나</translation>
    </message>
    <message>
        <source>A socket option of both ends, such as SO_RCVBUF=4096; may be given several times</source>
        <translation>양쪽 끝의 소켓 옵션, 예: SO_RCVBUF=4096. 여러 번 줄 수 있음</translation>
    </message>
    <message>
        <source>How long a segment is on its way, each way; 0 where none is given</source>
        <translation>세그먼트가 가는 데 걸리는 시간, 각 방향: 주지 않으면 0</translation>
    </message>
    <message>
        <source>Kilobits a second that the cable carries, each way; no limit where none is given</source>
        <translation>케이블이 1초에 나르는 킬로비트, 각 방향: 주지 않으면 제한 없음</translation>
    </message>
    <message>
        <source>How many of the segments get lost by chance; 0 where none is given</source>
        <translation>우연히 잃어버리는 세그먼트의 비율: 주지 않으면 0</translation>
    </message>
    <message>
        <source>Of chance: the same gives the same losses</source>
        <translation>우연의 씨앗: 같은 값이면 같은 것을 잃어버림</translation>
    </message>
    <message>
        <source>The largest packet in bytes: 1500 where none is given</source>
        <translation>가장 큰 패킷의 바이트 수: 주지 않으면 1500</translation>
    </message>
    <message>
        <source>Lose the Nth segment of a kind (syn, synack, data, ack, fin, rst), of both ends or of @client or @server; may be given several times</source>
        <translation>어떤 종류(syn, synack, data, ack, fin, rst)의 N번째 세그먼트를 잃어버림. 양쪽 끝, 또는 @client나 @server의 것. 여러 번 줄 수 있음</translation>
    </message>
    <message>
        <source>Cut the cable so long after connect()</source>
        <translation>connect()에서 이만큼 지난 뒤 케이블을 끊음</translation>
    </message>
    <message>
        <source>End after this time at the latest: 30000 where none is given</source>
        <translation>늦어도 이만큼 지나면 끝냄: 주지 않으면 30000</translation>
    </message>
    <message>
        <source>Write the segments to a capture file, for Wireshark</source>
        <translation>세그먼트를 Wireshark용 캡처 파일에 씀</translation>
    </message>
    <message>
        <source>Write the ladder as a picture</source>
        <translation>사다리 그림을 파일에 씀</translation>
    </message>
    <message>
        <source>A number from 0 to 100 is expected.</source>
        <translation>0부터 100까지의 수를 주어야 합니다.</translation>
    </message>
    <message>
        <source>syn, synack, data, ack, fin or rst is expected.</source>
        <translation>syn, synack, data, ack, fin, rst 중 하나를 주어야 합니다.</translation>
    </message>
    <message>
        <source>@client or @server is expected.</source>
        <translation>@client나 @server를 주어야 합니다.</translation>
    </message>
    <message>
        <source>Segments and calls as JSON, to standard output or a file</source>
        <translation>세그먼트와 호출을 JSON으로, 표준 출력이나 파일에</translation>
    </message>
</context>
<context>
    <name>echolab::cli::WireSession</name>
    <message>
        <source>Echoed: %1 of %2 messages of %3.</source>
        <comment>%3 is a number of bytes with its unit</comment>
        <translation>에코됨: 메시지(%3) %2개 중 %1개.</translation>
    </message>
</context>
</TS>
