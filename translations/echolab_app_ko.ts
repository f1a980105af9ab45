<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>echolab::app::ClientController</name>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnecting...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not have the character %2: choose UTF-8, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected: connect first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: too much still waits to be sent or to come back, or the connection is gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>echolab::app::ClientsModel</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>echolab::app::ConsoleLine</name>
    <message>
        <source>[TCP server] Client connected: IP address=%1, port number=%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[TCP server] Client disconnected: IP address=%1, port number=%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[Data to send] %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[TCP client] Sent %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[TCP client] Received %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[Received data] %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>echolab::app::ErrorText</name>
    <message>
        <source>%1. %2</source>
        <comment>what failed, and what to do about it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system allows no more threads: let some clients go, or choose the event loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is taken: choose another port, or stop the program that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports below 1024 are kept for the system: choose a port from 1024 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not let this program use port %1, or another program holds it: choose another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an address of this machine: choose one of its own addresses, or any address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link-local address needs its zone, such as fe80::1%eth0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens on port %1 of %2 over %3: start the server, or check the address, the port and the family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer: check the address, and whether a firewall stands in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No way leads to %1: check the network connection and the address, or choose the other family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system forbids the connection to %1: check the firewall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No local port is free for a connection to %1, or it is no address to connect to: close other connections, or check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other end broke the connection off at once: check that a TCP server runs there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not known: check how the name is spelled, or give a numeric address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no %2 address: choose the other family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name service does not answer: check the network connection and try again, or give a numeric address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name service failed: try again, or give a numeric address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other end has closed the connection and takes no more data: connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other end broke the connection off: it was killed, or closed it with data unread. Connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other end no longer answers: check the network connection and connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network connection is lost: check it and connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is gone already: connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many sockets and files are open: close some connections, or raise the limit (ulimit -n).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine does not offer %1: choose the other family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client left before it was accepted; the server goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has no memory left for sockets: close some connections or programs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>echolab::app::Format</name>
    <message numerus="yes">
        <source>%1 byte(s)</source>
        <comment>%1 is the number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <comment>%1 is the number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>sent %1</source>
        <comment>%1 is a number of bytes with its unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received %1</source>
        <comment>%1 is a number of bytes with its unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>server totals: received, sent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>client totals: sent, received</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv4 and IPv6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>echolab::app::InputRules</name>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a port number from 1 to 65535, or 0 to let the system choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a port number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an IPv4 address of this machine, such as 127.0.0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an IPv6 address of this machine, such as ::1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address or the name of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no IPv4 address: it has four numbers from 0 to 255, such as 192.168.0.10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no IPv6 address: it looks like ::1 or 2001:db8::10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no address and no name: a name holds letters, digits, dots and hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an %2 address: choose %2, or enter an %3 address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>echolab::app::ServerController</name>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>echolab::app::TranscriptText</name>
    <message>
        <source>Not shown, because too much came at once: %1 with %2. Every byte is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server restarts over %1.</source>
        <comment>a family</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client %1 has connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The name stands for %1 address(es).</source>
        <comment>%1 is the number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected: %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting over %1.</source>
        <comment>a family</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other end does not echo: messages are no longer compared with what comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other end has finished sending: recv() returned 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished sending; what comes is still received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data ended inside a character: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening on %1, for this machine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening on %1, reachable from other machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client %1 has disconnected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to client %1 broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to client %1 was closed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to client %1 was closed, since the server stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending %1</source>
        <comment>%1 is a number of bytes with its unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, confirmed in %2</source>
        <comment>sent 16 bytes, confirmed in 0.08 ms</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, confirmed</source>
        <comment>sent 16 bytes, confirmed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not delivered</source>
        <comment>16 bytes, not delivered</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, came back different from byte %2 on (%3 instead of %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>received 16 bytes, 0.08 ms</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>127.0.0.1:14641: received 16 bytes</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
