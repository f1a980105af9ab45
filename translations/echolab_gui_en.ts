<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>echolab::gui::CallsPane</name>
    <message numerus="yes">
        <source>%1 call(s)</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>%1 call</numerusform>
            <numerusform>%1 calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>echolab::gui::OptionsPane</name>
    <message numerus="yes">
        <source>%1 more connection(s)</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>%1 more connection</numerusform>
            <numerusform>%1 more connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>echolab::gui::StatesPane</name>
    <message numerus="yes">
        <source>%1 socket(s)</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>%1 socket</numerusform>
            <numerusform>%1 sockets</numerusform>
        </translation>
    </message>
</context>
</TS>
