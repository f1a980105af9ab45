<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>echolab::app::CallText</name>
    <message numerus="yes">
        <source>Something is to be done on %1 socket(s).</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>Something is to be done on %1 socket.</numerusform>
            <numerusform>Something is to be done on %1 sockets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>echolab::app::Format</name>
    <message numerus="yes">
        <source>%1 byte(s)</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>%1 event</numerusform>
            <numerusform>%1 events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>echolab::app::LoadText</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>echolab::app::TcpFiguresModel</name>
    <message numerus="yes">
        <source>%1 segment(s)</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>%1 segment</numerusform>
            <numerusform>%1 segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>echolab::app::TranscriptText</name>
    <message numerus="yes">
        <source>The name stands for %1 address(es).</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>The name stands for %1 address.</numerusform>
            <numerusform>The name stands for %1 addresses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2 %3 call(s)</source>
        <comment>sent 16 bytes in 4 send() calls</comment>
        <translation>
            <numerusform>%1 in %2 %3 call</numerusform>
            <numerusform>%1 in %2 %3 calls</numerusform>
        </translation>
    </message>
</context>
</TS>
