<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AdviceCard</name>
    <message>
        <source>Use</source>
        <translation>Gebruik</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Begrepen</translation>
    </message>
    <message>
        <source>The customer said: “{words}”</source>
        <translation>De klant zei: “{words}”</translation>
    </message>
    <message>
        <source>Whether this comes true is not in your hands alone.</source>
        <translation>Of dit uitkomt, hebt u niet alleen in de hand.</translation>
    </message>
    <message>
        <source>It fits what was said just now.</source>
        <translation>Het past bij wat er net gezegd is.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Moeite</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Overdracht</translation>
    </message>
</context>
<context>
    <name>ChecklistSection</name>
    <message>
        <source>Still needed</source>
        <translation>Nog nodig</translation>
    </message>
    <message>
        <source>{issue}: {done} of {all} known</source>
        <translation>{issue}: {done} van {all} bekend</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nodig</translation>
    </message>
    <message>
        <source>{kind}: {value}</source>
        <translation>{kind}: {value}</translation>
    </message>
    <message>
        <source>{kind}: still needed</source>
        <translation>{kind}: nog nodig</translation>
    </message>
    <message>
        <source>Ask for all at once</source>
        <translation>Vraag alles in één keer</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>From an earlier contact: {contact}</source>
        <translation>Uit een eerder contact: {contact}</translation>
    </message>
    <message>
        <source>They said: “{words}”</source>
        <translation>Gezegd: “{words}”</translation>
    </message>
    <message>
        <source>Copy {kind} {value}</source>
        <translation>Kopieer {kind} {value}</translation>
    </message>
    <message>
        <source>F2 corrects, Delete removes.</source>
        <translation>F2 verbetert, Delete verwijdert.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Verbeter…</translation>
    </message>
    <message>
        <source>Remove: this is not so</source>
        <translation>Verwijder: dit klopt niet</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>Already told us</source>
        <translation>Al verteld</translation>
    </message>
    <message>
        <source>Already tried</source>
        <translation>Al geprobeerd</translation>
    </message>
    <message>
        <source>What the customer tells you is kept here, so that nobody has to ask it again.</source>
        <translation>Wat de klant vertelt, blijft hier staan, zodat niemand het nog eens hoeft te vragen.</translation>
    </message>
</context>
<context>
    <name>EffortPage</name>
    <message>
        <source>No effort so far: nothing had to be repeated or waited for.</source>
        <translation>Nog geen moeite: niets hoefde herhaald of afgewacht te worden.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier points</source>
        <translation>
            <numerusform>%n eerder punt</numerusform>
            <numerusform>%n eerdere punten</numerusform>
        </translation>
    </message>
    <message>
        <source>effort</source>
        <translation>moeite</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>doen</translation>
    </message>
    <message>
        <source>to feel</source>
        <translation>voelen</translation>
    </message>
    <message>
        <source>From the history of this customer.</source>
        <translation>Uit de historie van deze klant.</translation>
    </message>
    <message>
        <source>From turn {n} of this contact.</source>
        <translation>Uit beurt {n} van dit contact.</translation>
    </message>
</context>
<context>
    <name>EffortStrip</name>
    <message>
        <source>Effort {score}</source>
        <translation>Moeite {score}</translation>
    </message>
    <message>
        <source>Do {do} · Feel {feel}</source>
        <translation>Doen {do} · Voelen {feel}</translation>
    </message>
    <message numerus="yes">
        <source>Effort of this contact: {score}. {sides}. %n points. Opens them.</source>
        <translation>
            <numerusform>Moeite van dit contact: {score}. {sides}. %n punt. Opent het.</numerusform>
            <numerusform>Moeite van dit contact: {score}. {sides}. %n punten. Opent ze.</numerusform>
        </translation>
    </message>
    <message>
        <source>What this contact costs the customer: to do, and to feel</source>
        <translation>Wat dit contact de klant kost: om te doen, en om te voelen</translation>
    </message>
</context>
<context>
    <name>FactSection</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>nog %n</numerusform>
            <numerusform>nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Minder</translation>
    </message>
    <message>
        <source>Copied: {value}</source>
        <translation>Gekopieerd: {value}</translation>
    </message>
    <message>
        <source>Correct {kind}</source>
        <translation>Verbeter {kind}</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Not here: noted</source>
        <translation>Hier niet: genoteerd</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in orde</translation>
    </message>
    <message numerus="yes">
        <source>%n tips kept back</source>
        <translation>
            <numerusform>%n tip bewaard</numerusform>
            <numerusform>%n tips bewaard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tips kept back, next in {time}</source>
        <translation>
            <numerusform>%n tip bewaard, volgende over {time}</numerusform>
            <numerusform>%n tips bewaard, volgende over {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quiet: %n good turns in a row</source>
        <translation>
            <numerusform>Rustig: %n goede beurt op rij</numerusform>
            <numerusform>Rustig: %n goede beurten op rij</numerusform>
        </translation>
    </message>
    <message>
        <source>Quiet: your wording reads well</source>
        <translation>Rustig: uw woorden lezen goed</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>The hand-over writes itself while you talk.</source>
        <translation>De overdracht schrijft zichzelf terwijl u praat.</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Overdracht</translation>
    </message>
    <message>
        <source>Copy hand-over</source>
        <translation>Kopieer overdracht</translation>
    </message>
    <message>
        <source>Write to {system}</source>
        <translation>Schrijf naar {system}</translation>
    </message>
    <message>
        <source>As an internal note, in the open case “{case}”.</source>
        <translation>Als interne notitie, in de open zaak “{case}”.</translation>
    </message>
    <message>
        <source>As an internal note; customers do not see it.</source>
        <translation>Als interne notitie; klanten zien haar niet.</translation>
    </message>
    <message>
        <source>Written to {system}.</source>
        <translation>Geschreven naar {system}.</translation>
    </message>
    <message>
        <source>Not written to {system}: {why}</source>
        <translation>Niet geschreven naar {system}: {why}</translation>
    </message>
    <message>
        <source>Kept here, and on its way to {system}.</source>
        <translation>Hier bewaard, en onderweg naar {system}.</translation>
    </message>
    <message>
        <source>Hand-over copied</source>
        <translation>Overdracht gekopieerd</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>Copy {address}</source>
        <translation>Kopieer {address}</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Wie is dit?</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>Opzoeken…</translation>
    </message>
    <message>
        <source>Unknown so far</source>
        <translation>Nog onbekend</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Niet herkend</translation>
    </message>
    <message>
        <source>customer since {year}</source>
        <translation>klant sinds {year}</translation>
    </message>
    <message>
        <source>not yet looked up</source>
        <translation>nog niet opgezocht</translation>
    </message>
    <message>
        <source>not in your systems</source>
        <translation>niet in uw systemen</translation>
    </message>
    <message>
        <source>{systems} did not answer: history may be missing.</source>
        <translation>{systems} gaf geen antwoord: er kan historie ontbreken.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijk</translation>
    </message>
</context>
<context>
    <name>Heard</name>
    <message>
        <source>The customer said: {words}</source>
        <translation>De klant zei: {words}</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Naast: help</source>
        <translation>Naast: hulp</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Earlier contacts</source>
        <translation>Eerdere contacten</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Zoek in de historie</translation>
    </message>
    <message>
        <source>Nothing in the history has these words.</source>
        <translation>Niets in de historie heeft deze woorden.</translation>
    </message>
    <message>
        <source>No system has been asked yet.</source>
        <translation>Er is nog geen systeem gevraagd.</translation>
    </message>
    <message>
        <source>This is the first contact: every system answered, and none has an earlier one.</source>
        <translation>Dit is het eerste contact: elk systeem gaf antwoord, en geen heeft een eerder contact.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Zoeken…</translation>
    </message>
    <message>
        <source>Nothing to show, and not every system answered: there may be earlier contacts.</source>
        <translation>Niets te tonen, en niet elk systeem gaf antwoord: er kunnen eerdere contacten zijn.</translation>
    </message>
</context>
<context>
    <name>Identify</name>
    <message>
        <source>{n} customers match. Who is it?</source>
        <translation>{n} klanten passen. Wie is het?</translation>
    </message>
    <message>
        <source>Press the number, or ask the name first.</source>
        <translation>Druk op het cijfer, of vraag eerst de naam.</translation>
    </message>
    <message>
        <source>Choose {name}, {details}, key {keys}</source>
        <translation>Kies {name}, {details}, toets {keys}</translation>
    </message>
    <message>
        <source>We cannot tell who this is</source>
        <translation>We weten niet wie dit is</translation>
    </message>
    <message>
        <source>{systems} did not answer completely. This may well be a known customer.</source>
        <translation>{systems} gaf geen volledig antwoord. Dit kan heel goed een bekende klant zijn.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gevonden</translation>
    </message>
    <message>
        <source>All systems answered, and none knows {address}.</source>
        <translation>Alle systemen gaven antwoord, en geen kent {address}.</translation>
    </message>
    <message>
        <source>The number is withheld. Ask the name, and search.</source>
        <translation>Het nummer is afgeschermd. Vraag de naam, en zoek.</translation>
    </message>
    <message>
        <source>Name, e-mail, phone or order number</source>
        <translation>Naam, e-mail, telefoon of bestelnummer</translation>
    </message>
    <message>
        <source>Search a customer</source>
        <translation>Zoek een klant</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoek</translation>
    </message>
    <message>
        <source>Ask the systems again</source>
        <translation>Vraag de systemen opnieuw</translation>
    </message>
</context>
<context>
    <name>LargeCard</name>
    <message>
        <source>Instead of: {words}</source>
        <translation>In plaats van: {words}</translation>
    </message>
    <message>
        <source>About: {words}</source>
        <translation>Over: {words}</translation>
    </message>
    <message>
        <source>Another wording ({n} of {all})</source>
        <translation>Andere zin ({n} van {all})</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Hier niet</translation>
    </message>
    <message>
        <source>Not here: this advice stays silent in this situation</source>
        <translation>Hier niet: dit advies blijft stil in deze situatie</translation>
    </message>
</context>
<context>
    <name>LinkedNote</name>
    <message numerus="yes">
        <source>{nth} contact about this in %n days</source>
        <translation>
            <numerusform>{nth} contact hierover in %n dag</numerusform>
            <numerusform>{nth} contact hierover in %n dagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderSection</name>
    <message>
        <source>Orders and cases</source>
        <translation>Bestellingen en zaken</translation>
    </message>
    <message>
        <source>Copy the number of {title}, {id}, {status}</source>
        <translation>Kopieer het nummer van {title}, {id}, {status}</translation>
    </message>
</context>
<context>
    <name>PastContactPage</name>
    <message>
        <source>All contacts</source>
        <translation>Alle contacten</translation>
    </message>
    <message>
        <source>Outcome: {outcome}</source>
        <translation>Uitkomst: {outcome}</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier messages are not shown here.</source>
        <translation>
            <numerusform>%n eerder bericht staat hier niet.</numerusform>
            <numerusform>%n eerdere berichten staan hier niet.</numerusform>
        </translation>
    </message>
    <message>
        <source>This system keeps no messages of this contact.</source>
        <translation>Dit systeem bewaart geen berichten van dit contact.</translation>
    </message>
    <message>
        <source>Copy the link to it</source>
        <translation>Kopieer de link ernaar</translation>
    </message>
    <message>
        <source>{who}, internal note</source>
        <translation>{who}, interne notitie</translation>
    </message>
</context>
<context>
    <name>PreferencesWindow</name>
    <message>
        <source>Naast: preferences</source>
        <translation>Naast: voorkeuren</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opties</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systemen</translation>
    </message>
</context>
<context>
    <name>ProblemsButton</name>
    <message>
        <source>Show all that needs attention</source>
        <translation>Toon alles wat aandacht vraagt</translation>
    </message>
</context>
<context>
    <name>ProblemsWindow</name>
    <message>
        <source>Naast: what needs attention</source>
        <translation>Naast: wat aandacht vraagt</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>Wat aandacht vraagt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
</context>
<context>
    <name>PromiseSection</name>
    <message>
        <source>Promised</source>
        <translation>Beloofd</translation>
    </message>
    <message>
        <source>Promised to others, due now</source>
        <translation>Aan anderen beloofd, nu aan de beurt</translation>
    </message>
    <message>
        <source>Mark as kept: {what}</source>
        <translation>Markeer als nagekomen: {what}</translation>
    </message>
    <message>
        <source>Change: {what}</source>
        <translation>Wijzig: {what}</translation>
    </message>
    <message>
        <source>no time was said</source>
        <translation>geen tijd genoemd</translation>
    </message>
    <message>
        <source>Overdue since {when}</source>
        <translation>Te laat sinds {when}</translation>
    </message>
    <message>
        <source>Due very soon: {when}</source>
        <translation>Moet heel gauw: {when}</translation>
    </message>
    <message>
        <source>moved to {when}</source>
        <translation>verzet naar {when}</translation>
    </message>
    <message>
        <source>by {when}</source>
        <translation>uiterlijk {when}</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Nagekomen</translation>
    </message>
    <message>
        <source>Moved to</source>
        <translation>Verzet naar</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Een andere tijd…</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Niet nagekomen</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>Over een uur</translation>
    </message>
    <message>
        <source>Today 17:00</source>
        <translation>Vandaag 17:00</translation>
    </message>
    <message>
        <source>Tomorrow 09:00</source>
        <translation>Morgen 09:00</translation>
    </message>
    <message>
        <source>In one week</source>
        <translation>Over een week</translation>
    </message>
</context>
<context>
    <name>ReadyPage</name>
    <message>
        <source>Ready when your customer is</source>
        <translation>Klaar als uw klant dat is</translation>
    </message>
    <message>
        <source>Keep this beside your softphone or CRM. The next conversation appears here by itself.</source>
        <translation>Laat dit naast uw softphone of CRM staan. Het volgende gesprek verschijnt hier vanzelf.</translation>
    </message>
    <message>
        <source>Watch a demo conversation</source>
        <translation>Bekijk een voorbeeldgesprek</translation>
    </message>
    <message>
        <source>Number or e-mail</source>
        <translation>Nummer of e-mail</translation>
    </message>
    <message>
        <source>Number or e-mail address of the customer</source>
        <translation>Nummer of e-mailadres van de klant</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Start a contact yourself</source>
        <translation>Zelf een contact beginnen</translation>
    </message>
    <message>
        <source>How a conversation gets here</source>
        <translation>Zo komt een gesprek hier</translation>
    </message>
    <message>
        <source>Your softphone or CRM</source>
        <translation>Uw softphone of CRM</translation>
    </message>
    <message>
        <source>It tells Naast who is calling or chatting.</source>
        <translation>Die vertelt Naast wie er belt of chat.</translation>
    </message>
    <message>
        <source>The reply box</source>
        <translation>Het antwoordvak</translation>
    </message>
    <message>
        <source>Write here first; it is checked while you type.</source>
        <translation>Schrijf eerst hier; u ziet meteen wat beter kan.</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>Het klembord</translation>
    </message>
    <message>
        <source>Copied text is checked too, but only if you switch it on.</source>
        <translation>Ook gekopieerde tekst wordt bekeken, maar alleen als u dat aanzet.</translation>
    </message>
    <message>
        <source>Look at text that I copy</source>
        <translation>Bekijk tekst die ik kopieer</translation>
    </message>
    <message>
        <source>Off unless you switch it on. Nothing leaves this computer.</source>
        <translation>Uit, tenzij u het aanzet. Niets verlaat deze computer.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Voorkeuren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Quit Naast</source>
        <translation>Naast afsluiten</translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message>
        <source>Reply</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>What you are about to say or write; it is checked as you type</source>
        <translation>Wat u gaat zeggen of schrijven; het wordt bekeken terwijl u typt</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Gezegd</translation>
    </message>
    <message>
        <source>Copied: paste it in your chat or e-mail</source>
        <translation>Gekopieerd: plak het in uw chat of e-mail</translation>
    </message>
    <message>
        <source>You said it</source>
        <translation>U hebt het gezegd</translation>
    </message>
    <message>
        <source>What you are about to say…</source>
        <translation>Wat u gaat zeggen…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>Copy the reply for your chat or e-mail, and count it as sent</source>
        <translation>Kopieer het antwoord voor uw chat of e-mail, en tel het als verstuurd</translation>
    </message>
    <message>
        <source>Write your reply…</source>
        <translation>Schrijf uw antwoord…</translation>
    </message>
    <message numerus="yes">
        <source>%n to rephrase</source>
        <translation>
            <numerusform>%n kan beter</numerusform>
            <numerusform>%n kunnen beter</numerusform>
        </translation>
    </message>
    <message>
        <source>Reads well</source>
        <translation>Leest goed</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Put this contact away</source>
        <translation>Dit contact opbergen</translation>
    </message>
    <message>
        <source>End this contact</source>
        <translation>Dit contact beëindigen</translation>
    </message>
    <message>
        <source>Start another contact</source>
        <translation>Nog een contact beginnen</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Lichte kleuren</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Donkere kleuren</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Voorkeuren…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Quit Naast</source>
        <translation>Naast afsluiten</translation>
    </message>
</context>
<context>
    <name>SmallCard</name>
    <message>
        <source>Not here</source>
        <translation>Hier niet</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>{kind}: {words} Open</source>
        <translation>{kind}: {words} Openen</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Retry</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Ask {system} again</source>
        <translation>Vraag {system} opnieuw</translation>
    </message>
    <message>
        <source>tries again {time}</source>
        <translation>probeert opnieuw {time}</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Turn to {name}, {channel}</source>
        <translation>Ga naar {name}, {channel}</translation>
    </message>
    <message>
        <source>{turn}: is waiting</source>
        <translation>{turn}: wacht</translation>
    </message>
</context>
<context>
    <name>SystemForm</name>
    <message>
        <source>Connect {system}</source>
        <translation>{system} verbinden</translation>
    </message>
    <message>
        <source>Change {system}</source>
        <translation>{system} wijzigen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>{field} (may stay empty)</source>
        <translation>{field} (mag leeg blijven)</translation>
    </message>
    <message>
        <source>What it needs: {rights}</source>
        <translation>Wat het nodig heeft: {rights}</translation>
    </message>
    <message>
        <source>Testing {system}</source>
        <translation>{system} testen</translation>
    </message>
    <message>
        <source>Keep it anyway</source>
        <translation>Toch bewaren</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheim</translation>
    </message>
    <message>
        <source>Leave empty to keep it as it is</source>
        <translation>Laat leeg om het zo te houden</translation>
    </message>
    <message>
        <source>{secret}. It goes into this computer&apos;s keyring, never into a file.</source>
        <translation>{secret}. Het gaat in de sleutelbos van deze computer, nooit in een bestand.</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>Toon het geheim</translation>
    </message>
    <message>
        <source>{secret}. It is forgotten when Naast is closed.</source>
        <translation>{secret}. Het wordt vergeten zodra Naast wordt gesloten.</translation>
    </message>
    <message>
        <source>Test and connect</source>
        <translation>Testen en verbinden</translation>
    </message>
    <message>
        <source>Test and save</source>
        <translation>Testen en bewaren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Give it a name, without a colon.</source>
        <translation>Geef het een naam, zonder dubbele punt.</translation>
    </message>
</context>
<context>
    <name>SystemRow</name>
    <message>
        <source>Not tested yet.</source>
        <translation>Nog niet getest.</translation>
    </message>
    <message>
        <source>Its secret has to be typed again. Until then it is not asked.</source>
        <translation>Het geheim moet opnieuw worden getypt. Tot dan wordt het niet gevraagd.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Testen…</translation>
    </message>
    <message>
        <source>Testing {system}</source>
        <translation>{system} testen</translation>
    </message>
    <message>
        <source>Notes cannot be written.</source>
        <translation>Notities kunnen niet worden geschreven.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergeet</translation>
    </message>
    <message>
        <source>{action}: {system}</source>
        <translation>{action}: {system}</translation>
    </message>
    <message>
        <source>Forget {system}? Its secret, what Naast kept of its answers and notes that wait for it are erased from this computer. Nothing changes in {system} itself.</source>
        <translation>{system} vergeten? Het geheim, wat Naast van de antwoorden bewaarde en notities die erop wachten, worden van deze computer gewist. In {system} zelf verandert niets.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergeten</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Houden</translation>
    </message>
</context>
<context>
    <name>SystemsPage</name>
    <message>
        <source>Systems that know your customers</source>
        <translation>Systemen die uw klanten kennen</translation>
    </message>
    <message>
        <source>Naast looks up who is calling in each of these, all at the same time, and writes a note back where you ask for it.</source>
        <translation>Naast zoekt in al deze systemen tegelijk op wie er belt, en schrijft een notitie terug waar u dat vraagt.</translation>
    </message>
    <message>
        <source>Looking which systems are connected…</source>
        <translation>Kijken welke systemen verbonden zijn…</translation>
    </message>
    <message>
        <source>Connect a system</source>
        <translation>Een systeem verbinden</translation>
    </message>
    <message>
        <source>Connect {system}</source>
        <translation>{system} verbinden</translation>
    </message>
    <message>
        <source>This Naast does not know systems of this kind. Forget it.</source>
        <translation>Deze Naast kent dit soort systemen niet. Vergeet het.</translation>
    </message>
</context>
<context>
    <name>_Entries</name>
    <message>
        <source>Nothing yet</source>
        <translation>Nog niets</translation>
    </message>
    <message>
        <source>All its wordings</source>
        <translation>Al zijn formuleringen</translation>
    </message>
    <message>
        <source>Remove: {entry}</source>
        <translation>Weghalen: {entry}</translation>
    </message>
</context>
<context>
    <name>_Figure</name>
    <message>
        <source>Not measured yet</source>
        <translation>Nog niet gemeten</translation>
    </message>
    <message numerus="yes">
        <source>Right in {right} of %n measured lines</source>
        <translation>
            <numerusform>Klopte bij {right} van %n gemeten zin</numerusform>
            <numerusform>Klopte bij {right} van %n gemeten zinnen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Latest</name>
    <message>
        <source>Before this</source>
        <translation>Hiervoor</translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>Alle %n</numerusform>
            <numerusform>Alle %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n contacts</source>
        <translation>
            <numerusform>Toon %n contact</numerusform>
            <numerusform>Toon alle %n contacten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Parts, with commas between them</source>
        <translation>Delen, met komma&apos;s ertussen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Kies een map</translation>
    </message>
</context>
<context>
    <name>_Point</name>
    <message>
        <source>{signal}, {points} points, cause {cause}, evidence: {evidence}</source>
        <translation>{signal}, {points} punten, oorzaak {cause}, bewijs: {evidence}</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>As it was at first: {name}</source>
        <translation>Zoals het eerst was: {name}</translation>
    </message>
</context>
<context>
    <name>_StateSign</name>
    <message>
        <source>Ringing {time}</source>
        <translation>Gaat over {time}</translation>
    </message>
    <message>
        <source>Ended, {time}</source>
        <translation>Voorbij, {time}</translation>
    </message>
</context>
<context>
    <name>_TimeDialog</name>
    <message>
        <source>Moved to</source>
        <translation>Verzet naar</translation>
    </message>
    <message>
        <source>When will it be done?</source>
        <translation>Wanneer is het klaar?</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Dag en tijd</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Portal number</source>
        <translation>Portaalnummer</translation>
    </message>
    <message>
        <source>E-mail of the agent</source>
        <translation>E-mail van de medewerker</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Accountnummer</translation>
    </message>
    <message>
        <source>User name (only with a password)</source>
        <translation>Gebruikersnaam (alleen met een wachtwoord)</translation>
    </message>
    <message>
        <source>Consumer key of the connected app</source>
        <translation>Consumer key van de verbonden app</translation>
    </message>
    <message>
        <source>the token of a private app (Settings, Integrations, Private apps)</source>
        <translation>het token van een private app (Settings, Integrations, Private apps)</translation>
    </message>
    <message>
        <source>an API token (Admin Center, Apps and integrations, Zendesk API)</source>
        <translation>een API-token (Admin Center, Apps and integrations, Zendesk API)</translation>
    </message>
    <message>
        <source>your access token (Profile settings, at the foot)</source>
        <translation>uw toegangstoken (Profile settings, onderaan)</translation>
    </message>
    <message>
        <source>an auth token (Logged in as, Settings, Auth Tokens), or the user&apos;s password</source>
        <translation>een auth token (Logged in as, Settings, Auth Tokens), of het wachtwoord van de gebruiker</translation>
    </message>
    <message>
        <source>an access token (Profile, Token Access)</source>
        <translation>een toegangstoken (Profile, Token Access)</translation>
    </message>
    <message>
        <source>your API key (Profile settings)</source>
        <translation>uw API-sleutel (Profile settings)</translation>
    </message>
    <message>
        <source>the consumer secret of the connected app (client credentials flow)</source>
        <translation>de consumer secret van de verbonden app (client credentials flow)</translation>
    </message>
    <message>
        <source>Checked against {system}&apos;s own description of its interface; not run against a live account.</source>
        <translation>Nagekeken aan de hand van de eigen beschrijving van {system}; niet met een echt account gedraaid.</translation>
    </message>
    <message>
        <source>Tested against a real {system}.</source>
        <translation>Getest met een echte {system}.</translation>
    </message>
    <message>
        <source>Not verified against the vendor: it may not work with {system}. Test it well before you rely on it.</source>
        <translation>Niet bij de leverancier nagekeken: het werkt misschien niet met {system}. Test het goed voordat u erop vertrouwt.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>Such as</source>
        <translation>Zoals</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Klopte</translation>
    </message>
    <message>
        <source>{right} of {lines}</source>
        <translation>{right} van {lines}</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>nog niet gemeten</translation>
    </message>
    <message>
        <source>off until your team switches it on</source>
        <translation>uit, tot uw team hem aanzet</translation>
    </message>
    <message>
        <source>{right} of {lines} flags were right; {found} of {wanted} places were found.</source>
        <translation>{right} van {lines} markeringen klopten; {found} van {wanted} plekken zijn gevonden.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Use the first card (or choose the first customer)</source>
        <translation>Gebruik de eerste kaart (of kies de eerste klant)</translation>
    </message>
    <message>
        <source>Use the second card</source>
        <translation>Gebruik de tweede kaart</translation>
    </message>
    <message>
        <source>Use the third card</source>
        <translation>Gebruik de derde kaart</translation>
    </message>
    <message>
        <source>Dismiss the large card</source>
        <translation>Leg de grote kaart weg</translation>
    </message>
    <message>
        <source>Not here: silence this advice in this situation</source>
        <translation>Hier niet: houd dit advies in deze situatie stil</translation>
    </message>
    <message>
        <source>Take back the last “not here”</source>
        <translation>Het laatste ‘hier niet’ terugnemen</translation>
    </message>
    <message>
        <source>Look up the tips that were kept back</source>
        <translation>De bewaarde tips bekijken</translation>
    </message>
    <message>
        <source>Make the next card the large one</source>
        <translation>Maak de volgende kaart groot</translation>
    </message>
    <message>
        <source>Another wording of the large card</source>
        <translation>Een andere zin op de grote kaart</translation>
    </message>
    <message>
        <source>Write in the reply box</source>
        <translation>Schrijf in het antwoordvak</translation>
    </message>
    <message>
        <source>The reply is said or sent</source>
        <translation>Het antwoord is gezegd of verstuurd</translation>
    </message>
    <message>
        <source>What to say instead of the underlined words</source>
        <translation>Wat u liever zegt dan de onderstreepte woorden</translation>
    </message>
    <message>
        <source>Put the one question that asks for all that is missing in the reply</source>
        <translation>Zet de ene vraag naar alles wat ontbreekt in het antwoord</translation>
    </message>
    <message>
        <source>Page: customer</source>
        <translation>Bladzij: klant</translation>
    </message>
    <message>
        <source>Page: history</source>
        <translation>Bladzij: historie</translation>
    </message>
    <message>
        <source>Page: effort</source>
        <translation>Bladzij: moeite</translation>
    </message>
    <message>
        <source>Page: hand-over</source>
        <translation>Bladzij: overdracht</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Zoek in de historie</translation>
    </message>
    <message>
        <source>Next open contact</source>
        <translation>Volgend open contact</translation>
    </message>
    <message>
        <source>Start a contact yourself</source>
        <translation>Zelf een contact beginnen</translation>
    </message>
    <message>
        <source>End the contact; once more puts it away</source>
        <translation>Het contact beëindigen; nog eens bergt het op</translation>
    </message>
    <message>
        <source>Copy the hand-over</source>
        <translation>Kopieer de overdracht</translation>
    </message>
    <message>
        <source>Write the hand-over into the customer&apos;s system</source>
        <translation>Schrijf de overdracht in het systeem van de klant</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Voorkeuren</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>This overview of keys</source>
        <translation>Dit overzicht van toetsen</translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <source>Appearance</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Advies</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Place on the screen</source>
        <translation>Plaats op het scherm</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Scherm</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breedte</translation>
    </message>
    <message>
        <source>Cards at once</source>
        <translation>Kaarten tegelijk</translation>
    </message>
    <message>
        <source>Rest between cards</source>
        <translation>Rust tussen kaarten</translation>
    </message>
    <message>
        <source>Quieter for good wording</source>
        <translation>Stiller bij goede woorden</translation>
    </message>
    <message>
        <source>Cards for the same wording</source>
        <translation>Kaarten over dezelfde woorden</translation>
    </message>
    <message>
        <source>Rest for the same wording</source>
        <translation>Rust voor dezelfde woorden</translation>
    </message>
    <message>
        <source>Country of phone numbers</source>
        <translation>Land van telefoonnummers</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Hier niet</translation>
    </message>
    <message>
        <source>Wording to be silent about</source>
        <translation>Woorden om stil over te zijn</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Stille uren</translation>
    </message>
    <message>
        <source>Look at copied text</source>
        <translation>Bekijk gekopieerde tekst</translation>
    </message>
    <message>
        <source>Softphone and browser</source>
        <translation>Softphone en browser</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Poort</translation>
    </message>
    <message>
        <source>Browser extensions</source>
        <translation>Browserextensies</translation>
    </message>
    <message>
        <source>Your name in the telephone system</source>
        <translation>Uw naam in de telefooncentrale</translation>
    </message>
    <message>
        <source>Models folder</source>
        <translation>Modellenmap</translation>
    </message>
    <message>
        <source>Keep the journal</source>
        <translation>Journaal bewaren</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>As my computer</source>
        <translation>Zoals mijn computer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Rechterrand</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Linkerrand</translation>
    </message>
    <message>
        <source>Floating</source>
        <translation>Zwevend</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>{system} answers.</source>
        <translation>{system} antwoordt.</translation>
    </message>
    <message>
        <source>{system} answers; the account&apos;s role is {role}.</source>
        <translation>{system} antwoordt; de rol van het account is {role}.</translation>
    </message>
    <message>
        <source>{system} answers. Whether notes may be written shows with the first note.</source>
        <translation>{system} antwoordt. Of notities geschreven mogen worden, blijkt bij de eerste notitie.</translation>
    </message>
    <message>
        <source>Add these scopes in {system}: {names}.</source>
        <translation>Voeg deze rechten (scopes) toe in {system}: {names}.</translation>
    </message>
    <message>
        <source>The {system} user lacks: {names}. Add them to its permission set.</source>
        <translation>De gebruiker van {system} mist: {names}. Voeg ze toe aan de rechtenset.</translation>
    </message>
    <message>
        <source>This {system} account is no agent: it sees no other people&apos;s tickets. Use an agent&apos;s token.</source>
        <translation>Dit account van {system} is geen medewerker: het ziet geen tickets van anderen. Gebruik het token van een medewerker.</translation>
    </message>
    <message>
        <source>This {system} account is no agent: it sees no other people&apos;s tickets.</source>
        <translation>Dit account van {system} is geen medewerker: het ziet geen tickets van anderen.</translation>
    </message>
    <message>
        <source>{system} does not accept the sign-in. Renew the token in Preferences.</source>
        <translation>{system} weigert de aanmelding. Vernieuw het token in Voorkeuren.</translation>
    </message>
    <message>
        <source>This account of {system} lacks a permission: {names}. Ask its administrator.</source>
        <translation>Dit account van {system} mist een recht: {names}. Vraag de beheerder.</translation>
    </message>
    <message>
        <source>This account of {system} lacks a permission. Ask its administrator.</source>
        <translation>Dit account van {system} mist een recht. Vraag de beheerder.</translation>
    </message>
    <message>
        <source>{system} cannot be reached. Check the network and the system&apos;s address.</source>
        <translation>{system} is niet bereikbaar. Controleer het netwerk en het adres van het systeem.</translation>
    </message>
    <message>
        <source>{system} did not answer in time.</source>
        <translation>{system} antwoordde niet op tijd.</translation>
    </message>
    <message>
        <source>{system} did not answer within {seconds} seconds.</source>
        <translation>{system} antwoordde niet binnen {seconds} seconden.</translation>
    </message>
    <message>
        <source>{system} does not know this (status {status}). Check the system&apos;s address in Preferences.</source>
        <translation>{system} kent dit niet (status {status}). Controleer het adres van het systeem in Voorkeuren.</translation>
    </message>
    <message>
        <source>{system} was asked too often (its rate limit). Naast waits and tries again.</source>
        <translation>{system} is te vaak gevraagd (een limiet). Naast wacht en probeert het opnieuw.</translation>
    </message>
    <message>
        <source>{system} has a fault of its own (status {status}).</source>
        <translation>{system} heeft zelf een storing (status {status}).</translation>
    </message>
    <message>
        <source>{system} refused the request (status {status}).</source>
        <translation>{system} weigerde de vraag (status {status}).</translation>
    </message>
    <message>
        <source>{system} answered with {kind} instead of JSON: a sign-in page or a proxy may stand between. Check the system&apos;s address in Preferences.</source>
        <translation>{system} antwoordde met {kind} in plaats van JSON: er staat misschien een aanmeldpagina of proxy tussen. Controleer het adres in Voorkeuren.</translation>
    </message>
    <message>
        <source>{system} gave no token. Check the client id and secret in Preferences.</source>
        <translation>{system} gaf geen token. Controleer de client-id en het geheim in Voorkeuren.</translation>
    </message>
    <message>
        <source>The certificate of {system} is not trusted. Check the address; a company&apos;s own certificate authority belongs into the system&apos;s certificate store (or SSL_CERT_FILE).</source>
        <translation>Het certificaat van {system} wordt niet vertrouwd. Controleer het adres; een eigen certificaatautoriteit van het bedrijf hoort in de certificaten van de computer (of SSL_CERT_FILE).</translation>
    </message>
    <message>
        <source>The token of {system} is not there. Type it in Preferences, Systems.</source>
        <translation>Het token van {system} is er niet. Typ het in Voorkeuren, Systemen.</translation>
    </message>
    <message>
        <source>{system}: {field} is missing, such as {example}.</source>
        <translation>{system}: {field} ontbreekt, zoals {example}.</translation>
    </message>
    <message>
        <source>{system}: {field} is missing.</source>
        <translation>{system}: {field} ontbreekt.</translation>
    </message>
    <message>
        <source>{system}: the address must look like https://example.com, without a name or password.</source>
        <translation>{system}: het adres moet eruitzien als https://example.com, zonder naam of wachtwoord.</translation>
    </message>
    <message>
        <source>{system}: the address must begin with https, so that nobody can read along.</source>
        <translation>{system}: het adres moet met https beginnen, zodat niemand kan meelezen.</translation>
    </message>
    <message>
        <source>{system}: the account is the number in the address of every page, such as 1.</source>
        <translation>{system}: het account is het nummer in het adres van elke pagina, zoals 1.</translation>
    </message>
    <message>
        <source>There is a system called {system} already. Give this one another name.</source>
        <translation>Er is al een systeem met de naam {system}. Geef dit een andere naam.</translation>
    </message>
    <message>
        <source>{system} keeps notes in tickets, and this contact has none yet.</source>
        <translation>{system} bewaart notities in tickets, en dit contact heeft er nog geen.</translation>
    </message>
    <message>
        <source>{system} keeps notes in tickets, and this customer has none yet.</source>
        <translation>{system} bewaart notities in tickets, en deze klant heeft er nog geen.</translation>
    </message>
    <message>
        <source>{system} keeps notes in conversations, and this contact has none yet.</source>
        <translation>{system} bewaart notities in gesprekken, en dit contact heeft er nog geen.</translation>
    </message>
    <message>
        <source>The journal is away, so the note could be lost. Copy it into the system yourself.</source>
        <translation>Het journaal is weg, dus de notitie kan verloren gaan. Kopieer haar zelf naar het systeem.</translation>
    </message>
    <message>
        <source>Passwords are kept only until Naast is closed: {why}. On Linux install and start gnome-keyring or KWallet, then start Naast again.</source>
        <translation>Wachtwoorden blijven alleen tot Naast sluit: {why}. Installeer en start op Linux gnome-keyring of KWallet, en start Naast dan opnieuw.</translation>
    </message>
    <message>
        <source>this computer offers no keyring</source>
        <translation>deze computer heeft geen sleutelbos</translation>
    </message>
    <message>
        <source>Shown from the last time.</source>
        <translation>Getoond van de vorige keer.</translation>
    </message>
    <message>
        <source>Shown from the last time this customer was looked up.</source>
        <translation>Getoond van de vorige keer dat deze klant werd opgezocht.</translation>
    </message>
    <message>
        <source>It was not complete then: {why}</source>
        <translation>Het was toen niet volledig: {why}</translation>
    </message>
    <message>
        <source>Earlier contacts are missing.</source>
        <translation>Eerdere contacten ontbreken.</translation>
    </message>
    <message>
        <source>The number was withheld, so nobody was looked up. Search by name, e-mail or order number.</source>
        <translation>Het nummer was afgeschermd, dus er is niemand opgezocht. Zoek op naam, e-mail of bestelnummer.</translation>
    </message>
    <message>
        <source>Some answers could not be read.</source>
        <translation>Sommige antwoorden konden niet worden gelezen.</translation>
    </message>
    <message>
        <source>Some messages could not be read.</source>
        <translation>Sommige berichten konden niet worden gelezen.</translation>
    </message>
    <message>
        <source>{count} entries could not be read.</source>
        <translation>{count} gegevens konden niet worden gelezen.</translation>
    </message>
    <message>
        <source>Only the newest {count} contacts were fetched.</source>
        <translation>Alleen de nieuwste {count} contacten zijn opgehaald.</translation>
    </message>
    <message>
        <source>Only the newest {count} tickets were fetched.</source>
        <translation>Alleen de nieuwste {count} tickets zijn opgehaald.</translation>
    </message>
    <message>
        <source>What was said is shown for the newest {count} tickets.</source>
        <translation>Wat er gezegd is, staat bij de nieuwste {count} tickets.</translation>
    </message>
    <message>
        <source>{system} knows this number or e-mail under another name, which is not shown.</source>
        <translation>{system} kent dit nummer of e-mailadres onder een andere naam, die niet wordt getoond.</translation>
    </message>
    <message>
        <source>{system} takes no more requests for now (its rate limit).</source>
        <translation>{system} neemt even geen aanvragen meer aan (de limiet).</translation>
    </message>
    <message>
        <source>The answer of {system} broke off.</source>
        <translation>Het antwoord van {system} brak af.</translation>
    </message>
    <message>
        <source>The answer of {system} is cut short or damaged.</source>
        <translation>Het antwoord van {system} is afgekapt of beschadigd.</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Advice stumbled over one event and went on.</source>
        <translation>Het advies struikelde over één gebeurtenis en ging verder.</translation>
    </message>
    <message>
        <source>Getting ready: the first advice comes in a few seconds.</source>
        <translation>Bijna klaar: het eerste advies komt over een paar tellen.</translation>
    </message>
    <message>
        <source>A text could not be read, so there is no advice on it ({error}).</source>
        <translation>Een tekst kon niet worden gelezen; daarover is er geen advies ({error}).</translation>
    </message>
    <message>
        <source>Advice is starting again; everything else works.</source>
        <translation>Het advies start opnieuw; al het andere werkt.</translation>
    </message>
    <message>
        <source>The journal is away: entries wait in a file and are not lost.</source>
        <translation>Het journaal is weg: regels wachten in een bestand en gaan niet verloren.</translation>
    </message>
    <message>
        <source>Notes that wait for {system}: {count}. {why}</source>
        <translation>Notities die wachten op {system}: {count}. {why}</translation>
    </message>
    <message>
        <source>An earlier note was not written to {system}: {why}</source>
        <translation>Een eerdere notitie is niet geschreven naar {system}: {why}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Say instead</source>
        <translation>Zeg liever</translation>
    </message>
    <message>
        <source>Already told us</source>
        <translation>Al verteld</translation>
    </message>
    <message>
        <source>They may ask next</source>
        <translation>Dit vragen ze straks</translation>
    </message>
    <message>
        <source>Ask once, for everything</source>
        <translation>Vraag één keer, naar alles</translation>
    </message>
    <message>
        <source>Promise with care</source>
        <translation>Beloof met zorg</translation>
    </message>
    <message>
        <source>An answer</source>
        <translation>Een antwoord</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Beleid</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Had to contact us again</source>
        <translation>Moest opnieuw contact zoeken</translation>
    </message>
    <message>
        <source>Was transferred</source>
        <translation>Werd doorverbonden</translation>
    </message>
    <message>
        <source>Had to change channel</source>
        <translation>Moest van kanaal wisselen</translation>
    </message>
    <message>
        <source>Had to repeat information</source>
        <translation>Moest iets nog eens vertellen</translation>
    </message>
    <message>
        <source>Could not do it themselves</source>
        <translation>Kon het zelf niet regelen</translation>
    </message>
    <message>
        <source>Waited long</source>
        <translation>Wachtte lang</translation>
    </message>
    <message>
        <source>Was disconnected</source>
        <translation>De verbinding viel weg</translation>
    </message>
    <message>
        <source>No answer, or no call back</source>
        <translation>Geen antwoord, of niet teruggebeld</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Weigering</translation>
    </message>
    <message>
        <source>Sounds like blame</source>
        <translation>Klinkt als verwijt</translation>
    </message>
    <message>
        <source>Hides behind policy</source>
        <translation>Verschuilt zich achter beleid</translation>
    </message>
    <message>
        <source>Leaves it open</source>
        <translation>Laat het open</translation>
    </message>
    <message>
        <source>One apology too many</source>
        <translation>Een excuus te veel</translation>
    </message>
    <message>
        <source>Promises too much</source>
        <translation>Belooft te veel</translation>
    </message>
    <message>
        <source>Sounds scripted</source>
        <translation>Klinkt als een script</translation>
    </message>
    <message>
        <source>Jargon</source>
        <translation>Vaktaal</translation>
    </message>
    <message>
        <source>Sounds like an order</source>
        <translation>Klinkt als een bevel</translation>
    </message>
    <message>
        <source>Asks again</source>
        <translation>Vraagt nog eens</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>laden…</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>volledig</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>onvolledig</translation>
    </message>
    <message>
        <source>did not answer</source>
        <translation>gaf geen antwoord</translation>
    </message>
    <message>
        <source>older copy</source>
        <translation>oudere kopie</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>nagekomen</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verzet</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>niet nagekomen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Systeem</translation>
    </message>
    <message>
        <source>You</source>
        <translation>U</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Collega</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
</context>
</TS>
