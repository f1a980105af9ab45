<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>echolab::cli::Terminal</name>
    <message numerus="yes">
        <source>%1 line(s) were left out here, since nobody read them.</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>%1 line was left out here, since nobody read it.</numerusform>
            <numerusform>%1 lines were left out here, since nobody read them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>echolab::cli::TracePrinter</name>
    <message numerus="yes">
        <source>%1 call(s) came too fast to be printed.</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>%1 call came too fast to be printed.</numerusform>
            <numerusform>%1 calls came too fast to be printed.</numerusform>
        </translation>
    </message>
</context>
</TS>
