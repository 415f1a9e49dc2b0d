<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EffortPage</name>
    <message numerus="yes">
        <source>%n earlier points</source>
        <translation>
            <numerusform>%n earlier point</numerusform>
            <numerusform>%n earlier points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffortStrip</name>
    <message numerus="yes">
        <source>Effort of this contact: {score}. {sides}. %n points. Opens them.</source>
        <translation>
            <numerusform>Effort of this contact: {score}. {sides}. %n point. Opens it.</numerusform>
            <numerusform>Effort of this contact: {score}. {sides}. %n points. Opens them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactSection</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%n tips kept back</source>
        <translation>
            <numerusform>%n tip kept back</numerusform>
            <numerusform>%n tips kept back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tips kept back, next in {time}</source>
        <translation>
            <numerusform>%n tip kept back, next in {time}</numerusform>
            <numerusform>%n tips kept back, next in {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quiet: %n good turns in a row</source>
        <translation>
            <numerusform>Quiet: %n good turn in a row</numerusform>
            <numerusform>Quiet: %n good turns in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkedNote</name>
    <message numerus="yes">
        <source>{nth} contact about this in %n days</source>
        <translation>
            <numerusform>{nth} contact about this in %n day</numerusform>
            <numerusform>{nth} contact about this in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastContactPage</name>
    <message numerus="yes">
        <source>%n earlier messages are not shown here.</source>
        <translation>
            <numerusform>%n earlier message is not shown here.</numerusform>
            <numerusform>%n earlier messages are not shown here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message numerus="yes">
        <source>%n to rephrase</source>
        <translation>
            <numerusform>%n to rephrase</numerusform>
            <numerusform>%n to rephrase</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Figure</name>
    <message numerus="yes">
        <source>Right in {right} of %n measured lines</source>
        <translation>
            <numerusform>Right in {right} of %n measured line</numerusform>
            <numerusform>Right in {right} of %n measured lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Latest</name>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n contacts</source>
        <translation>
            <numerusform>Show %n contact</numerusform>
            <numerusform>Show all %n contacts</numerusform>
        </translation>
    </message>
</context>
</TS>
