<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>gc::console::AdminClient</name>
    <message>
        <source>The gateway shows another certificate than the one you trusted; compare it in Settings before you trust it.</source>
        <translation>Das Gateway zeigt ein anderes Zertifikat als das, dem vertraut wurde; vor dem Vertrauen in den Einstellungen vergleichen.</translation>
    </message>
</context>
<context>
    <name>gc::console::AlertNotices</name>
    <message>
        <source>Resolved: %1</source>
        <translation>Behoben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) firing</source>
        <translation>
            <numerusform>%n Alarm ausgelöst</numerusform>
            <numerusform>%n Alarme ausgelöst</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerts resolved</source>
        <translation>Alarme behoben</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::AlertRuleModel</name>
    <message>
        <source>? Unknown</source>
        <translation>? Unbekannt</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last fired</source>
        <translation>Zuletzt ausgelöst</translation>
    </message>
</context>
<context>
    <name>gc::console::AlertWords</name>
    <message>
        <source>Of the last 60 s.</source>
        <translation>Der letzten 60 s.</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Calls to providers that failed by the provider&apos;s fault, of all calls that ended.</source>
        <translation>Aufrufe von Anbietern, die durch deren Schuld fehlschlugen, von allen beendeten.</translation>
    </message>
    <message>
        <source>Latency, 95th percentile</source>
        <translation>Latenz, 95. Perzentil</translation>
    </message>
    <message>
        <source>p95 latency</source>
        <translation>p95-Latenz</translation>
    </message>
    <message>
        <source>Of requests that succeeded; of one provider, of its calls.</source>
        <translation>Gelungener Anfragen; bei einem Anbieter seiner Aufrufe.</translation>
    </message>
    <message>
        <source>Client failures</source>
        <translation>Client-Fehler</translation>
    </message>
    <message>
        <source>client failures</source>
        <translation>Client-Fehler</translation>
    </message>
    <message>
        <source>Requests that no provider could answer.</source>
        <translation>Anfragen, die kein Anbieter beantworten konnte.</translation>
    </message>
    <message>
        <source>Failovers</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>rescued requests</source>
        <translation>gerettete Anfragen</translation>
    </message>
    <message>
        <source>Requests that another provider than the first one answered.</source>
        <translation>Anfragen, die ein anderer Anbieter als der erste beantwortete.</translation>
    </message>
    <message>
        <source>Blocked providers</source>
        <translation>Gesperrte Anbieter</translation>
    </message>
    <message>
        <source>blocked providers</source>
        <translation>gesperrte Anbieter</translation>
    </message>
    <message>
        <source>Providers whose circuit is open; of one provider, 1 or 0.</source>
        <translation>Anbieter mit offenem Breaker; bei einem Anbieter 1 oder 0.</translation>
    </message>
    <message>
        <source>Unpriced calls</source>
        <translation>Aufrufe ohne Preis</translation>
    </message>
    <message>
        <source>unpriced calls</source>
        <translation>Aufrufe ohne Preis</translation>
    </message>
    <message>
        <source>Requests whose cost nobody knows.</source>
        <translation>Anfragen, deren Kosten niemand kennt.</translation>
    </message>
    <message>
        <source>Budget spent</source>
        <translation>Budget verbraucht</translation>
    </message>
    <message>
        <source>spend of budget</source>
        <translation>Ausgaben vom Budget</translation>
    </message>
    <message>
        <source>Of the tenant&apos;s budget for the calendar month (UTC).</source>
        <translation>Vom Budget des Mandanten für den Kalendermonat (UTC).</translation>
    </message>
    <message>
        <source>Budget spent by the month&apos;s end</source>
        <translation>Budget verbraucht bis Monatsende</translation>
    </message>
    <message>
        <source>forecast of budget</source>
        <translation>Prognose vom Budget</translation>
    </message>
    <message>
        <source>As it looks now, made anew every 15 min.</source>
        <translation>Nach heutigem Stand, alle 15 min neu berechnet.</translation>
    </message>
    <message>
        <source>Quota used</source>
        <translation>Kontingent verbraucht</translation>
    </message>
    <message>
        <source>calls of quota</source>
        <translation>Aufrufe vom Kontingent</translation>
    </message>
    <message>
        <source>Of the calls that the tenant&apos;s plan includes.</source>
        <translation>Von den Aufrufen, die der Tarif des Mandanten umfasst.</translation>
    </message>
    <message>
        <source>Keys that end soon</source>
        <translation>Bald endende Schlüssel</translation>
    </message>
    <message>
        <source>keys ending</source>
        <translation>endende Schlüssel</translation>
    </message>
    <message>
        <source>API keys that end within 14 days and were not rotated.</source>
        <translation>API-Schlüssel, die binnen 14 Tagen enden und nicht ersetzt wurden.</translation>
    </message>
    <message>
        <source>each provider</source>
        <translation>jeder Anbieter</translation>
    </message>
    <message>
        <source>each tenant</source>
        <translation>jeder Mandant</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1 &gt; %2</source>
        <translation>%1 &gt; %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>■ Critical</source>
        <translation>■ Kritisch</translation>
    </message>
    <message>
        <source>▲ Warning</source>
        <translation>▲ Warnung</translation>
    </message>
    <message>
        <source>○ Info</source>
        <translation>○ Info</translation>
    </message>
    <message>
        <source>– Disabled</source>
        <translation>– Ausgeschaltet</translation>
    </message>
    <message>
        <source>◌ Muted until %1, firing</source>
        <translation>◌ Stumm bis %1, ausgelöst</translation>
    </message>
    <message>
        <source>◌ Muted until %1</source>
        <translation>◌ Stumm bis %1</translation>
    </message>
    <message>
        <source>■ Firing %1</source>
        <translation>■ Ausgelöst seit %1</translation>
    </message>
    <message>
        <source>▲ Pending %1</source>
        <translation>▲ Anstehend seit %1</translation>
    </message>
    <message>
        <source>● OK</source>
        <translation>● OK</translation>
    </message>
    <message>
        <source>? No data</source>
        <translation>? Keine Daten</translation>
    </message>
    <message>
        <source>? Unknown</source>
        <translation>? Unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s)</source>
        <translation>
            <numerusform>%n Webhook</numerusform>
            <numerusform>%n Webhooks</numerusform>
        </translation>
    </message>
    <message>
        <source>desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>● Delivered</source>
        <translation>● Zugestellt</translation>
    </message>
    <message>
        <source>▲ Retrying</source>
        <translation>▲ Neuer Versuch folgt</translation>
    </message>
    <message>
        <source>■ Failed</source>
        <translation>■ Fehlgeschlagen</translation>
    </message>
    <message>
        <source>◌ Being sent</source>
        <translation>◌ Wird gesendet</translation>
    </message>
    <message>
        <source>Test message</source>
        <translation>Testnachricht</translation>
    </message>
    <message>
        <source>%1, resolved</source>
        <translation>%1, behoben</translation>
    </message>
    <message>
        <source>High error rate</source>
        <translation>Hohe Fehlerrate</translation>
    </message>
    <message>
        <source>Provider blocked</source>
        <translation>Anbieter gesperrt</translation>
    </message>
    <message>
        <source>Slow answers</source>
        <translation>Langsame Antworten</translation>
    </message>
    <message>
        <source>Clients see failures</source>
        <translation>Clients sehen Fehler</translation>
    </message>
    <message>
        <source>Budget nearly spent</source>
        <translation>Budget fast verbraucht</translation>
    </message>
    <message>
        <source>Budget will not last</source>
        <translation>Budget reicht nicht</translation>
    </message>
</context>
<context>
    <name>gc::console::AlertsPane</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Redeliver</source>
        <translation>Erneut zustellen</translation>
    </message>
    <message>
        <source>&amp;New rule…</source>
        <translation>&amp;Neue Regel…</translation>
    </message>
    <message>
        <source>&amp;Edit rule…</source>
        <translation>Regel &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Delete rule…</source>
        <translation>Regel &amp;löschen…</translation>
    </message>
    <message>
        <source>&amp;Webhooks…</source>
        <translation>&amp;Webhooks…</translation>
    </message>
    <message numerus="yes">
        <source>No rules: start from %n template(s).</source>
        <translation>
            <numerusform>Keine Regeln: mit %n Vorlage beginnen.</numerusform>
            <numerusform>Keine Regeln: mit einer von %n Vorlagen beginnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>Neue Regel…</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Alarmregeln</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Mute the selected rule</source>
        <translation>Gewählte Regel stummschalten</translation>
    </message>
    <message numerus="yes">
        <source>For %n hour(s)</source>
        <translation>
            <numerusform>Für %n Stunde</numerusform>
            <numerusform>Für %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>Bis…</translation>
    </message>
    <message>
        <source>End the mute</source>
        <translation>Stummschaltung beenden</translation>
    </message>
    <message>
        <source>&amp;Mute rule…</source>
        <translation>Regel &amp;stummschalten…</translation>
    </message>
    <message>
        <source>Delete rule %1</source>
        <translation>Regel %1 löschen</translation>
    </message>
    <message>
        <source>Delete rule</source>
        <translation>Regel löschen</translation>
    </message>
    <message>
        <source>Nobody is told any more of what it watched. Its history stays.</source>
        <translation>Niemand erfährt mehr, was sie beobachtet hat. Ihr Verlauf bleibt.</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>%1 stummschalten</translation>
    </message>
    <message>
        <source>Mute until</source>
        <translation>Stumm bis</translation>
    </message>
    <message>
        <source>&amp;Until (%1)</source>
        <translation>&amp;Bis (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Alert rules, %n firing</source>
        <translation>
            <numerusform>Alarmregeln, %n ausgelöst</numerusform>
            <numerusform>Alarmregeln, %n ausgelöst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) firing</source>
        <translation>
            <numerusform>%n Regel ausgelöst</numerusform>
            <numerusform>%n Regeln ausgelöst</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a rule</source>
        <translation>Eine Regel wählen</translation>
    </message>
    <message>
        <source>Select a delivery</source>
        <translation>Eine Zustellung wählen</translation>
    </message>
    <message>
        <source>It is still being tried</source>
        <translation>Wird noch versucht</translation>
    </message>
</context>
<context>
    <name>gc::console::AlignedHeader</name>
    <message>
        <source>Fit “%1”</source>
        <translation>„%1“ anpassen</translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation>„%1“ ausblenden</translation>
    </message>
    <message>
        <source>Fit all columns</source>
        <translation>Alle Spalten anpassen</translation>
    </message>
</context>
<context>
    <name>gc::console::AttemptsWaterfall</name>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Attempt %1, %2 %3</source>
        <translation>Versuch %1, %2 %3</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
</context>
<context>
    <name>gc::console::BillingDialog</name>
    <message>
        <source>The tenant pays its providers &amp;itself</source>
        <translation>Der Mandant bezahlt seine Anbieter s&amp;elbst</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>SLA report</source>
        <translation>SLA-Bericht</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Bericht</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>&amp;Mandant</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>M&amp;onat</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>The tenant pays its providers itself</source>
        <translation>Der Mandant bezahlt seine Anbieter selbst</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>gc::console::BillingPaper</name>
    <message>
        <source>Tenant %1</source>
        <translation>Mandant %1</translation>
    </message>
    <message>
        <source>Month %1 (%2)</source>
        <translation>Monat %1 (%2)</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Tarif %1</translation>
    </message>
    <message>
        <source>the month is not over: these figures are not final</source>
        <translation>der Monat läuft noch: diese Zahlen sind vorläufig</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Total, USD</source>
        <translation>Gesamt, USD</translation>
    </message>
    <message>
        <source>Usage passed on, USD</source>
        <translation>Weitergegebene Nutzung, USD</translation>
    </message>
    <message>
        <source>Platform fee, USD</source>
        <translation>Plattformgebühr, USD</translation>
    </message>
    <message>
        <source>The providers bill this tenant themselves: its usage is shown, not charged.</source>
        <translation>Die Anbieter berechnen diesem Mandanten selbst: seine Nutzung wird gezeigt, nicht berechnet.</translation>
    </message>
    <message>
        <source>The platform fee is by agreement and is not in the total.</source>
        <translation>Die Plattformgebühr ist Vereinbarungssache und nicht in der Summe.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) had no price and are in no amount.</source>
        <translation>
            <numerusform>%n Anfrage hatte keinen Preis und ist in keinem Betrag.</numerusform>
            <numerusform>%n Anfragen hatten keinen Preis und sind in keinem Betrag.</numerusform>
        </translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Eingabe-Token</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Ausgabe-Token</translation>
    </message>
    <message>
        <source>Cost USD</source>
        <translation>Kosten USD</translation>
    </message>
    <message>
        <source>SLA report</source>
        <translation>SLA-Bericht</translation>
    </message>
    <message>
        <source>Uptime, percent</source>
        <translation>Verfügbarkeit, Prozent</translation>
    </message>
    <message>
        <source>Credit, percent of the fee</source>
        <translation>Gutschrift, Prozent der Gebühr</translation>
    </message>
    <message>
        <source>Credit, USD</source>
        <translation>Gutschrift, USD</translation>
    </message>
    <message>
        <source>Requests that were answered, of those that were owed an answer: not the client&apos;s own mistakes, nor those it left. Percentages are rounded down.</source>
        <translation>Beantwortete Anfragen von denen, denen eine Antwort zustand: ohne eigene Fehler des Clients und ohne solche, die er verließ. Prozente sind abgerundet.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Geschuldet</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Uptime %</source>
        <translation>Verfügbarkeit %</translation>
    </message>
</context>
<context>
    <name>gc::console::Capabilities</name>
    <message>
        <source>Offline: the gateway cannot be reached</source>
        <translation>Offline: Das Gateway ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Connecting to the gateway</source>
        <translation>Verbindung zum Gateway wird aufgebaut</translation>
    </message>
    <message>
        <source>This gateway does not offer it</source>
        <translation>Dieses Gateway bietet das nicht an</translation>
    </message>
</context>
<context>
    <name>gc::console::ChartCard</name>
    <message>
        <source>Show the same numbers as a table</source>
        <translation>Dieselben Zahlen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>%1, table</source>
        <translation>%1, Tabelle</translation>
    </message>
    <message>
        <source>%1: show %2</source>
        <translation>%1: %2 anzeigen</translation>
    </message>
</context>
<context>
    <name>gc::console::ChatCall</name>
    <message>
        <source>The stream ended before it was complete</source>
        <translation>Der Stream endete, bevor er vollständig war</translation>
    </message>
</context>
<context>
    <name>gc::console::ChatForm</name>
    <message>
        <source>S&amp;tream</source>
        <translation>Strea&amp;m</translation>
    </message>
    <message>
        <source>System text</source>
        <translation>Systemtext</translation>
    </message>
    <message>
        <source>How the model is to behave (optional)</source>
        <translation>Wie sich das Modell verhalten soll (optional)</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>What you ask the model</source>
        <translation>Die Frage an das Modell</translation>
    </message>
    <message>
        <source>S&amp;ystem</source>
        <translation>S&amp;ystem</translation>
    </message>
    <message>
        <source>Pro&amp;mpt</source>
        <translation>&amp;Prompt</translation>
    </message>
    <message>
        <source>Explain in two sentences what a gateway in front of several AI providers is good for.</source>
        <translation>Erkläre in zwei Sätzen, wozu ein Gateway vor mehreren KI-Anbietern gut ist.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the API key</source>
        <translation>Den API-Schlüssel anzeigen</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Mo&amp;del</source>
        <translation>Mod&amp;ell</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Most tokens of the answer</source>
        <translation>Höchstzahl der Token in der Antwort</translation>
    </message>
    <message>
        <source>Stream the answer</source>
        <translation>Die Antwort streamen</translation>
    </message>
    <message>
        <source>T&amp;emperature</source>
        <translation>Tempe&amp;ratur</translation>
    </message>
    <message>
        <source>Ma&amp;x tokens</source>
        <translation>Max. &amp;Token</translation>
    </message>
    <message>
        <source>Of a tenant of the connected gateway; kept for this session only.</source>
        <translation>Von einem Mandanten des verbundenen Gateways; nur für diese Sitzung gemerkt.</translation>
    </message>
    <message>
        <source>Kept for this session only.</source>
        <translation>Nur für diese Sitzung gemerkt.</translation>
    </message>
    <message>
        <source>The demo&apos;s own key, made anew at every start.</source>
        <translation>Der Schlüssel der Demo, bei jedem Start neu erzeugt.</translation>
    </message>
    <message>
        <source>From the system keychain.</source>
        <translation>Aus dem Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>auto lets the gateway choose; or a model, provider/model, an alias</source>
        <translation>auto lässt das Gateway wählen; sonst ein Modell, Anbieter/Modell oder ein Alias</translation>
    </message>
    <message>
        <source>The list of models could not be loaded: %1</source>
        <translation>Die Liste der Modelle konnte nicht geladen werden: %1</translation>
    </message>
</context>
<context>
    <name>gc::console::ChatResult</name>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Eingabe-Token</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Ausgabe-Token</translation>
    </message>
    <message>
        <source>Cost USD</source>
        <translation>Kosten USD</translation>
    </message>
    <message>
        <source>Savings USD</source>
        <translation>Einsparung USD</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>Overhead</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Parts of the answer</source>
        <translation>Teile der Antwort</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The answer appears here while it comes.</source>
        <translation>Die Antwort erscheint hier, während sie eintrifft.</translation>
    </message>
    <message>
        <source>Response as the client sees it</source>
        <translation>Antwort, wie der Client sie sieht</translation>
    </message>
    <message>
        <source>Status, headers and body as an application gets them.</source>
        <translation>Status, Header und Inhalt, wie eine Anwendung sie erhält.</translation>
    </message>
    <message>
        <source>Why this route</source>
        <translation>Warum diese Route</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Rohantwort</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Noch nichts gesendet</translation>
    </message>
    <message>
        <source>Waiting for the first token…</source>
        <translation>Warten auf das erste Token…</translation>
    </message>
    <message>
        <source>Streaming…</source>
        <translation>Wird gestreamt…</translation>
    </message>
    <message>
        <source>Finished: the most tokens allowed were reached</source>
        <translation>Fertig: Höchstzahl der Token erreicht</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Abgebrochen vom Server</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Estimated: the provider did not count</source>
        <translation>Geschätzt: Der Anbieter hat nicht gezählt</translation>
    </message>
    <message>
        <source>From sending to the first text, seen from this console</source>
        <translation>Vom Senden bis zum ersten Text, von dieser Konsole aus gesehen</translation>
    </message>
    <message>
        <source>From sending to the end, seen from this console</source>
        <translation>Vom Senden bis zum Ende, von dieser Konsole aus gesehen</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>Baseline %1 USD</source>
        <translation>Baseline %1 USD</translation>
    </message>
    <message>
        <source>What the gateway itself took of the time</source>
        <translation>Zeitanteil des Gateways selbst</translation>
    </message>
    <message>
        <source>%1 / %2: %3, %4</source>
        <translation>%1 / %2: %3, %4</translation>
    </message>
    <message>
        <source> (simulated)</source>
        <translation> (simuliert)</translation>
    </message>
    <message>
        <source>Retry after %1 s.</source>
        <translation>Erneut versuchen nach %1 s.</translation>
    </message>
    <message>
        <source>The decision could not be loaded: %1</source>
        <translation>Die Entscheidung konnte nicht geladen werden: %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Once a request was answered, its candidates and their reasons are here.</source>
        <translation>Nach der ersten Antwort stehen hier die Kandidaten und ihre Gründe.</translation>
    </message>
</context>
<context>
    <name>gc::console::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Command, pane, tenant, key, provider or request id</source>
        <translation>Befehl, Ansicht, Mandant, Schlüssel, Anbieter oder Anfrage-ID</translation>
    </message>
    <message>
        <source>Type a command, a pane, a tenant, a key, a provider or a request id</source>
        <translation>Befehl, Ansicht, Mandant, Schlüssel, Anbieter oder Anfrage-ID eingeben</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing fits. Prefixes narrow the search: &gt; actions, t tenants, k keys, p providers, r requests.</source>
        <translation>Nichts passt. Präfixe grenzen die Suche ein: &gt; Aktionen, t Mandanten, k Schlüssel, p Anbieter, r Anfragen.</translation>
    </message>
    <message>
        <source>Enter runs · ↑ ↓ move · Esc closes · &gt; actions, t tenants, k keys, p providers, r requests</source>
        <translation>Eingabe führt aus · ↑ ↓ wählen · Esc schließt · &gt; Aktionen, t Mandanten, k Schlüssel, p Anbieter, r Anfragen</translation>
    </message>
</context>
<context>
    <name>gc::console::ConfirmDialog</name>
    <message>
        <source>&amp;Type “%1” to go on</source>
        <translation>Zum Fortfahren „%1“ &amp;eingeben</translation>
    </message>
    <message>
        <source>The name %1, typed to confirm</source>
        <translation>Der Name %1, zur Bestätigung eingegeben</translation>
    </message>
</context>
<context>
    <name>gc::console::ConnectionEditor</name>
    <message>
        <source>I compared the fingerprint and trust this certificate</source>
        <translation>Fingerabdruck verglichen, diesem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Keep the token in the system keychain</source>
        <translation>Token im Schlüsselbund des Systems aufbewahren</translation>
    </message>
    <message>
        <source>Look at certificate</source>
        <translation>Zertifikat ansehen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Verbindung %1</translation>
    </message>
    <message>
        <source>Gateway %1, environment %2, answered in %3</source>
        <translation>Gateway %1, Umgebung %2, Antwort in %3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Admin token</source>
        <translation>Admin-Token</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>Admin &amp;token</source>
        <translation>Admin-&amp;Token</translation>
    </message>
    <message>
        <source>The address could not be looked at: %1</source>
        <translation>Die Adresse ließ sich nicht ansehen: %1</translation>
    </message>
    <message>
        <source>The keychain did not take the token (%1): it is kept for this session only. Save again to go on.</source>
        <translation>Der Schlüsselbund hat das Token nicht angenommen (%1): es gilt nur für diese Sitzung. Zum Fortfahren noch einmal speichern.</translation>
    </message>
    <message>
        <source>http shows no certificate</source>
        <translation>http zeigt kein Zertifikat</translation>
    </message>
    <message>
        <source>Not encrypted: whoever is on the way can read the token. Fine on this machine, nowhere else.</source>
        <translation>Nicht verschlüsselt: wer auf dem Weg sitzt, kann das Token lesen. Nur auf diesem Rechner in Ordnung.</translation>
    </message>
    <message>
        <source>Look at the certificate, then decide whether you trust it.</source>
        <translation>Zertifikat ansehen, dann über das Vertrauen entscheiden.</translation>
    </message>
    <message>
        <source>Trusted SHA-256: %1</source>
        <translation>Vertrauter SHA-256: %1</translation>
    </message>
    <message>
        <source>This is another certificate than the one you trusted!</source>
        <translation>Das ist ein anderes Zertifikat als das bisher vertraute!</translation>
    </message>
    <message>
        <source>Trusted until now: %1</source>
        <translation>Bisher vertraut: %1</translation>
    </message>
    <message>
        <source>For %1&lt;br&gt;Issued by %2&lt;br&gt;Valid from %3 until %4</source>
        <translation>Für %1&lt;br&gt;Ausgestellt von %2&lt;br&gt;Gültig von %3 bis %4</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>The authorities of this system vouch for it.</source>
        <translation>Die Zertifizierungsstellen dieses Systems bürgen dafür.</translation>
    </message>
    <message>
        <source>The authorities of this system do not vouch for it: %1</source>
        <translation>Die Zertifizierungsstellen dieses Systems bürgen nicht dafür: %1</translation>
    </message>
    <message>
        <source>Give the connection a name</source>
        <translation>Der Verbindung einen Namen geben</translation>
    </message>
    <message>
        <source>Look at the certificate and decide whether you trust it</source>
        <translation>Zertifikat ansehen und über das Vertrauen entscheiden</translation>
    </message>
    <message>
        <source>Look at the certificate first</source>
        <translation>Zuerst das Zertifikat ansehen</translation>
    </message>
    <message>
        <source>Without it the token is kept for this session only.</source>
        <translation>Ohne ihn gilt das Token nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>No keychain answers here: the token is kept for this session only.</source>
        <translation>Hier antwortet kein Schlüsselbund: das Token gilt nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>Asking for the system keychain…</source>
        <translation>Schlüsselbund des Systems wird gesucht…</translation>
    </message>
</context>
<context>
    <name>gc::console::ConnectionListModel</name>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>As the gateway says</source>
        <translation>Wie vom Gateway genannt</translation>
    </message>
    <message>
        <source>Connection %1, %2, %3</source>
        <translation>Verbindung %1, %2, %3</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>nicht in Gebrauch</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>not trusted yet</source>
        <translation>noch nicht vertraut</translation>
    </message>
    <message>
        <source>trusted: %1…</source>
        <translation>vertraut: %1…</translation>
    </message>
    <message>
        <source>opened at start</source>
        <translation>beim Start geöffnet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Write an address like https://gateway.example:8443</source>
        <translation>Eine Adresse wie https://gateway.example:8443 eingeben</translation>
    </message>
    <message>
        <source>The address is scheme, host and port; the token goes into its own field</source>
        <translation>Die Adresse besteht aus Schema, Host und Port; das Token hat ein eigenes Feld</translation>
    </message>
</context>
<context>
    <name>gc::console::ConnectionSwitch</name>
    <message>
        <source>Local (in this console)</source>
        <translation>Lokal (in dieser Konsole)</translation>
    </message>
    <message>
        <source>● in use</source>
        <translation>● in Gebrauch</translation>
    </message>
    <message>
        <source>◐ connecting</source>
        <translation>◐ verbindet</translation>
    </message>
    <message>
        <source>■ no connection</source>
        <translation>■ keine Verbindung</translation>
    </message>
</context>
<context>
    <name>gc::console::CostChartCard</name>
    <message>
        <source>Show the same numbers as a table</source>
        <translation>Dieselben Zahlen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Chart as a table</source>
        <translation>Diagramm als Tabelle</translation>
    </message>
    <message>
        <source>Legend: tick what the chart shows</source>
        <translation>Legende: ankreuzen, was das Diagramm zeigt</translation>
    </message>
</context>
<context>
    <name>gc::console::CostChartWidget</name>
    <message numerus="yes">
        <source>Together %1 USD, %n request(s)</source>
        <translation>
            <numerusform>Zusammen %1 USD, %n Anfrage</numerusform>
            <numerusform>Zusammen %1 USD, %n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was recorded</source>
        <translation>Nichts aufgezeichnet</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) without a price</source>
        <translation>
            <numerusform>%n Anfrage ohne Preis</numerusform>
            <numerusform>%n Anfragen ohne Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>Forecast of the day %1 USD, %2 to %3</source>
        <translation>Prognose des Tages %1 USD, %2 bis %3</translation>
    </message>
    <message>
        <source>No data in this range</source>
        <translation>Keine Daten in diesem Zeitraum</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s), total %1 US dollars</source>
        <translation>
            <numerusform>%n Säule, zusammen %1 US-Dollar</numerusform>
            <numerusform>%n Säulen, zusammen %1 US-Dollar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 US dollars</source>
        <translation>%1 US-Dollar</translation>
    </message>
</context>
<context>
    <name>gc::console::CostFigure</name>
    <message>
        <source>Together %1 USD</source>
        <translation>Zusammen %1 USD</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) without a price are not in it</source>
        <translation>
            <numerusform>%n Anfrage ohne Preis ist nicht enthalten</numerusform>
            <numerusform>%n Anfragen ohne Preis sind nicht enthalten</numerusform>
        </translation>
    </message>
    <message>
        <source>times in %1</source>
        <translation>Zeiten in %1</translation>
    </message>
</context>
<context>
    <name>gc::console::CostPaint</name>
    <message>
        <source>Budget %1 a day</source>
        <translation>Budget %1 am Tag</translation>
    </message>
    <message>
        <source>Budget %1 a month</source>
        <translation>Budget %1 im Monat</translation>
    </message>
</context>
<context>
    <name>gc::console::CostPrices</name>
    <message>
        <source>version %1, from %2</source>
        <translation>Version %1, ab %2</translation>
    </message>
    <message>
        <source>catalog %1</source>
        <translation>Katalog %1</translation>
    </message>
    <message>
        <source>%1 now: %2 in, %3 out USD per million tokens (%4)</source>
        <translation>%1 jetzt: %2 Eingabe, %3 Ausgabe in USD je Million Token (%4)</translation>
    </message>
    <message>
        <source>%1 now: no price</source>
        <translation>%1 jetzt: ohne Preis</translation>
    </message>
</context>
<context>
    <name>gc::console::CostSavingsModel</name>
    <message>
        <source>At the baseline model&apos;s price</source>
        <translation>Zum Preis des Baseline-Modells</translation>
    </message>
    <message>
        <source>Really paid</source>
        <translation>Tatsächlich bezahlt</translation>
    </message>
    <message>
        <source>Baseline − paid</source>
        <translation>Baseline − bezahlt</translation>
    </message>
    <message>
        <source>Priced on one side only</source>
        <translation>Nur auf einer Seite mit Preis</translation>
    </message>
    <message>
        <source>The same tokens at the tenant&apos;s price of its baseline model, without a cache</source>
        <translation>Dieselben Token zum Preis, den der Mandant für sein Baseline-Modell hat, ohne Cache</translation>
    </message>
    <message>
        <source>Baseline minus the same tokens at the first choice&apos;s price</source>
        <translation>Baseline minus dieselben Token zum Preis der ersten Wahl</translation>
    </message>
    <message>
        <source>The same tokens without a cache minus what was really billed</source>
        <translation>Dieselben Token ohne Cache minus das wirklich Berechnete</translation>
    </message>
    <message>
        <source>Other prices after a failover, and attempts that were billed and abandoned</source>
        <translation>Andere Preise nach einem Failover und Versuche, die berechnet und aufgegeben wurden</translation>
    </message>
    <message>
        <source>Requests that have a cost or a baseline, but not both</source>
        <translation>Anfragen mit Kosten oder Baseline, aber nicht beidem</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>% of the baseline</source>
        <translation>% der Baseline</translation>
    </message>
</context>
<context>
    <name>gc::console::CostSeriesModel</name>
    <message>
        <source>%1: %2 USD</source>
        <translation>%1: %2 USD</translation>
    </message>
</context>
<context>
    <name>gc::console::CostStepsModel</name>
    <message>
        <source>%1 USD</source>
        <translation>%1 USD</translation>
    </message>
    <message>
        <source>Together USD</source>
        <translation>Zusammen USD</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>Ohne Preis</translation>
    </message>
</context>
<context>
    <name>gc::console::CostTableModel</name>
    <message>
        <source>Before: %1 USD, in as long a time just before</source>
        <translation>Vorher: %1 USD, in der gleich langen Zeit davor</translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation>Nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>%1 USD at the baseline, %2 USD really</source>
        <translation>%1 USD nach Baseline, %2 USD tatsächlich</translation>
    </message>
    <message>
        <source>%1 tokens in, %2 of them cached; %3 tokens out</source>
        <translation>%1 Eingabe-Token, davon %2 aus dem Cache; %3 Ausgabe-Token</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) without a price are not in it</source>
        <translation>
            <numerusform>%n Anfrage ohne Preis ist nicht enthalten</numerusform>
            <numerusform>%n Anfragen ohne Preis sind nicht enthalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Eingabe-Token</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Ausgabe-Token</translation>
    </message>
    <message>
        <source>Cached tokens</source>
        <translation>Cache-Token</translation>
    </message>
    <message>
        <source>Cost USD</source>
        <translation>Kosten USD</translation>
    </message>
    <message>
        <source>Δ %</source>
        <translation>Δ %</translation>
    </message>
    <message>
        <source>Cost/1k req. USD</source>
        <translation>Kosten/1000 Anfr. USD</translation>
    </message>
    <message>
        <source>Saved by cache USD</source>
        <translation>Cache-Einsparung USD</translation>
    </message>
    <message>
        <source>Saved USD</source>
        <translation>Einsparung USD</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>Ohne Preis</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>Anteil %</translation>
    </message>
</context>
<context>
    <name>gc::console::CostText</name>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag-Wort</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Routing to cheaper models</source>
        <translation>Günstigere Modelle gewählt</translation>
    </message>
    <message>
        <source>Cache of the provider</source>
        <translation>Cache des Anbieters</translation>
    </message>
    <message>
        <source>Cache of the gateway</source>
        <translation>Cache des Gateways</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Shadow requests</source>
        <translation>Schattenanfragen</translation>
    </message>
    <message>
        <source>Hedged requests</source>
        <translation>Doppelt gestellte Anfragen</translation>
    </message>
    <message>
        <source>(no customer)</source>
        <translation>(ohne Kunde)</translation>
    </message>
    <message>
        <source>(no tag)</source>
        <translation>(ohne Tag-Wort)</translation>
    </message>
    <message>
        <source>(no key)</source>
        <translation>(ohne Schlüssel)</translation>
    </message>
    <message>
        <source>(answered by nobody)</source>
        <translation>(von niemandem beantwortet)</translation>
    </message>
</context>
<context>
    <name>gc::console::CostTiles</name>
    <message>
        <source>%1, %2 US dollars</source>
        <translation>%1, %2 US-Dollar</translation>
    </message>
    <message>
        <source>Month to date</source>
        <translation>Monat bis heute</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Looking back, a week ahead was %1 % off; the same day last week would have been %2 % off.</source>
        <translation>Rückblickend lag eine Woche voraus %1 % daneben; derselbe Tag der Vorwoche hätte %2 % daneben gelegen.</translation>
    </message>
    <message>
        <source>Forecast, whole month</source>
        <translation>Prognose, ganzer Monat</translation>
    </message>
    <message>
        <source>needs two whole days</source>
        <translation>braucht zwei ganze Tage</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>Holt-Winters with a week&apos;s season and a damped trend, over %n day(s).</source>
        <translation>
            <numerusform>Holt-Winters mit Wochenrhythmus und gedämpftem Trend, über %n Tag.</numerusform>
            <numerusform>Holt-Winters mit Wochenrhythmus und gedämpftem Trend, über %n Tage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mean day, over %n day(s).</source>
        <translation>
            <numerusform>Der mittlere Tag, über %n Tag.</numerusform>
            <numerusform>Der mittlere Tag, über %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Four fifths of the method&apos;s own errors lie within the range.</source>
        <translation>Vier Fünftel der eigenen Fehler des Verfahrens liegen in der Spanne.</translation>
    </message>
    <message>
        <source>Budget of the month</source>
        <translation>Budget des Monats</translation>
    </message>
    <message>
        <source>choose a tenant</source>
        <translation>Mandant wählen</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>keines gesetzt</translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation>%1 % verbraucht</translation>
    </message>
    <message>
        <source>Budgets are of calendar months in UTC.</source>
        <translation>Budgets gelten für Kalendermonate in UTC.</translation>
    </message>
    <message>
        <source>Saved in this range</source>
        <translation>In diesem Zeitraum gespart</translation>
    </message>
    <message>
        <source>baseline %1 − paid %2</source>
        <translation>Baseline %1 − bezahlt %2</translation>
    </message>
</context>
<context>
    <name>gc::console::CostsPane</name>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Nothing was spent in this range.</source>
        <translation>In diesem Zeitraum wurde nichts ausgegeben.</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Group &amp;by</source>
        <translation>Gruppieren &amp;nach</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Schritt</translation>
    </message>
    <message>
        <source>Brushed range ×</source>
        <translation>Markierter Zeitraum ×</translation>
    </message>
    <message>
        <source>Show the whole range again</source>
        <translation>Wieder den ganzen Zeitraum zeigen</translation>
    </message>
    <message>
        <source>Cost by group</source>
        <translation>Kosten nach Gruppe</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>paused (F8): the figures stand still</source>
        <translation>angehalten (F8): die Zahlen stehen still</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n request(s) unpriced</source>
        <translation>
            <numerusform>⚠ %n Anfrage ohne Preis</numerusform>
            <numerusform>⚠ %n Anfragen ohne Preis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>together %1 USD, %2 requests</source>
        <translation>zusammen %1 USD, %2 Anfragen</translation>
    </message>
    <message>
        <source>%1 USD in all: a request counts with each of its tags</source>
        <translation>insgesamt %1 USD: eine Anfrage zählt bei jedem ihrer Tag-Wörter</translation>
    </message>
    <message>
        <source>Cost in USD by %1 and %2, %3 (%4)</source>
        <translation>Kosten in USD nach %1 und %2, %3 (%4)</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>Einsparung</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Set &amp;price…</source>
        <translation>&amp;Preis setzen…</translation>
    </message>
    <message>
        <source>Picture as P&amp;NG…</source>
        <translation>Bild als P&amp;NG…</translation>
    </message>
    <message>
        <source>Picture as &amp;SVG…</source>
        <translation>Bild als &amp;SVG…</translation>
    </message>
    <message>
        <source>Picture and table as P&amp;DF…</source>
        <translation>Bild und Tabelle als P&amp;DF…</translation>
    </message>
    <message>
        <source>Figures as &amp;CSV…</source>
        <translation>Zahlen als &amp;CSV…</translation>
    </message>
    <message>
        <source>&amp;Invoice or SLA report…</source>
        <translation>&amp;Rechnung oder SLA-Bericht…</translation>
    </message>
    <message>
        <source>&amp;Reconcile an invoice</source>
        <translation>Rechnung &amp;abgleichen</translation>
    </message>
    <message>
        <source>Set price…</source>
        <translation>Preis setzen…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Savings, part by part</source>
        <translation>Einsparung, Teil für Teil</translation>
    </message>
    <message>
        <source>Cost in USD by %1 and %2</source>
        <translation>Kosten in USD nach %1 und %2</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
</context>
<context>
    <name>gc::console::DeliveryModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Next in min:s</source>
        <translation>Nächster in min:s</translation>
    </message>
    <message>
        <source>Latency ms</source>
        <translation>Latenz ms</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>gc::console::DemoFigureModel</name>
    <message>
        <source>Figure</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>gc::console::DemoGuide</name>
    <message>
        <source>Demo guide</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>Promised and measured</source>
        <translation>Versprochen und gemessen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Tun</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Sehen</translation>
    </message>
    <message>
        <source>The FAQ&apos;s outage beside the measured one</source>
        <translation>Der Ausfall der FAQ neben dem gemessenen</translation>
    </message>
    <message>
        <source>Choose Demo ▸ Start scenario. Its steps appear here, with what is promised and what this gateway measures.</source>
        <translation>Vorführung ▸ Szenario starten wählen. Die Schritte erscheinen hier, mit dem Versprochenen und dem, was dieses Gateway misst.</translation>
    </message>
    <message>
        <source>Nothing is played</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>Simulated · %1 of %2 · calls come %3 times as fast as in life</source>
        <translation>Simuliert · %1 von %2 · Aufrufe kommen %3-mal so schnell wie im Leben</translation>
    </message>
    <message>
        <source>Simulated · ended after %1</source>
        <translation>Simuliert · beendet nach %1</translation>
    </message>
    <message>
        <source>Step %1 of %2 · at %3</source>
        <translation>Schritt %1 von %2 · bei %3</translation>
    </message>
</context>
<context>
    <name>gc::console::DemoMenu</name>
    <message>
        <source>&amp;Demo</source>
        <translation>Vorf&amp;ührung</translation>
    </message>
    <message>
        <source>&amp;Start scenario</source>
        <translation>Szenario &amp;starten</translation>
    </message>
    <message>
        <source>Reset &amp;demo</source>
        <translation>Vorführung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Pre&amp;flight…</source>
        <translation>Vor&amp;prüfung…</translation>
    </message>
    <message>
        <source>Demo &amp;guide</source>
        <translation>&amp;Leitfaden</translation>
    </message>
    <message>
        <source>The gateway refused: %1</source>
        <translation>Das Gateway hat abgelehnt: %1</translation>
    </message>
</context>
<context>
    <name>gc::console::DemoModel</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that this catalog is in: en, de or ja.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>Refused by the gateway: %1</source>
        <translation>Vom Gateway abgelehnt: %1</translation>
    </message>
    <message>
        <source>In effect, confirmed by the gateway in %1</source>
        <translation>In Kraft, vom Gateway bestätigt in %1</translation>
    </message>
    <message>
        <source>Over; it was confirmed by the gateway in %1</source>
        <translation>Vorbei; vom Gateway bestätigt in %1</translation>
    </message>
    <message>
        <source>Scenario “%1” started, confirmed by the gateway</source>
        <translation>Szenario „%1“ gestartet, vom Gateway bestätigt</translation>
    </message>
    <message>
        <source>All providers restored, confirmed by the gateway</source>
        <translation>Alle Anbieter wiederhergestellt, vom Gateway bestätigt</translation>
    </message>
    <message>
        <source>Ready for the next run, after %1</source>
        <translation>Bereit für den nächsten Durchgang, nach %1</translation>
    </message>
</context>
<context>
    <name>gc::console::DemoText</name>
    <message>
        <source>Requests per second</source>
        <translation>Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>Client success</source>
        <translation>Erfolg beim Client</translation>
    </message>
    <message>
        <source>Client failures</source>
        <translation>Client-Fehler</translation>
    </message>
    <message>
        <source>Rescued requests</source>
        <translation>Gerettete Anfragen</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>Fehlversuche</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Erholen</translation>
    </message>
    <message>
        <source>Reaction, p99</source>
        <translation>Reaktion, p99</translation>
    </message>
    <message>
        <source>Healthy providers</source>
        <translation>Intakte Anbieter</translation>
    </message>
    <message>
        <source>Share now</source>
        <translation>Anteil jetzt</translation>
    </message>
    <message>
        <source>Share before</source>
        <translation>Anteil davor</translation>
    </message>
    <message>
        <source>Savings now</source>
        <translation>Ersparnis jetzt</translation>
    </message>
    <message>
        <source>Savings before</source>
        <translation>Ersparnis davor</translation>
    </message>
    <message>
        <source>Price against the list</source>
        <translation>Preis gegenüber der Liste</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Simulated providers listening</source>
        <translation>Lauschende simulierte Anbieter</translation>
    </message>
    <message>
        <source>Active faults</source>
        <translation>Laufende Störungen</translation>
    </message>
    <message>
        <source>Clock drift</source>
        <translation>Uhrenabweichung</translation>
    </message>
    <message>
        <source>Playable scenarios</source>
        <translation>Spielbare Szenarien</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
</context>
<context>
    <name>gc::console::EmptyState</name>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>gc::console::EventConsole</name>
    <message>
        <source>Event console</source>
        <translation>Ereigniskonsole</translation>
    </message>
    <message>
        <source>Requests too</source>
        <translation>Auch Anfragen</translation>
    </message>
    <message>
        <source>Events of the gateway</source>
        <translation>Ereignisse des Gateways</translation>
    </message>
    <message>
        <source>Find in the events</source>
        <translation>In den Ereignissen suchen</translation>
    </message>
    <message>
        <source>Show requests too</source>
        <translation>Auch Anfragen zeigen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the event console</source>
        <translation>Ereigniskonsole leeren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>gc::console::EventLogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>gc::console::FailoverPane</name>
    <message>
        <source>Live failover timeline</source>
        <translation>Failover-Zeitachse live</translation>
    </message>
    <message>
        <source>Served, requests/s  (× failed attempt, ✖ client failure)</source>
        <translation>Bedient, Anfragen/s  (× fehlgeschlagener Versuch, ✖ Client-Fehler)</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>Latenz, ms</translation>
    </message>
    <message>
        <source>Simulate outage…</source>
        <translation>Ausfall simulieren…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Requests in brush</source>
        <translation>Anfragen im Ausschnitt</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>No providers and no circuit changes in range.</source>
        <translation>Keine Anbieter und keine Breaker-Wechsel im Zeitraum.</translation>
    </message>
    <message>
        <source>Who served, and in which state</source>
        <translation>Wer bedient hat und in welchem Zustand</translation>
    </message>
    <message>
        <source>all tenants: circuits are shared</source>
        <translation>alle Mandanten: Breaker gelten gemeinsam</translation>
    </message>
    <message>
        <source>Only a simulated provider can be made to fail.</source>
        <translation>Nur ein simulierter Anbieter kann zum Ausfall gebracht werden.</translation>
    </message>
    <message>
        <source>Make %1 fail (Ctrl+Shift+O)</source>
        <translation>%1 ausfallen lassen (Strg+Umschalt+O)</translation>
    </message>
    <message>
        <source>End every simulated outage (Ctrl+Shift+R)</source>
        <translation>Alle simulierten Ausfälle beenden (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>No outage is simulated.</source>
        <translation>Es wird kein Ausfall simuliert.</translation>
    </message>
    <message numerus="yes">
        <source>▶ %n new</source>
        <translation>
            <numerusform>▶ %n neues</numerusform>
            <numerusform>▶ %n neue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume, %n new event(s)</source>
        <translation>
            <numerusform>Fortsetzen, %n neues Ereignis</numerusform>
            <numerusform>Fortsetzen, %n neue Ereignisse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::FailoverTiles</name>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>T3 − T1: from the arrival of the first affected request to the first success of that traffic on another provider, by the gateway&apos;s clock</source>
        <translation>T3 − T1: von der Ankunft der ersten betroffenen Anfrage bis zum ersten Erfolg dieses Verkehrs bei einem anderen Anbieter, nach der Uhr des Gateways</translation>
    </message>
    <message>
        <source>✓ &lt; %1 · %2</source>
        <translation>✓ &lt; %1 · %2</translation>
    </message>
    <message>
        <source>▲ above %1 · %2</source>
        <translation>▲ über %1 · %2</translation>
    </message>
    <message>
        <source>no outage in range</source>
        <translation>kein Ausfall im Zeitraum</translation>
    </message>
    <message>
        <source>waiting for the first success</source>
        <translation>wartet auf den ersten Erfolg</translation>
    </message>
    <message>
        <source>Client failures</source>
        <translation>Client-Fehler</translation>
    </message>
    <message>
        <source>Answers other than success, and time-outs, that clients received</source>
        <translation>Fehlerantworten und Zeitüberschreitungen, die bei Clients ankamen</translation>
    </message>
    <message>
        <source>what clients noticed</source>
        <translation>was Clients bemerkten</translation>
    </message>
    <message>
        <source>Rescued</source>
        <translation>Gerettet</translation>
    </message>
    <message>
        <source>Requests with at least one failed attempt that succeeded elsewhere</source>
        <translation>Anfragen mit mindestens einem fehlgeschlagenen Versuch, die anderswo gelangen</translation>
    </message>
    <message>
        <source>slowest %1</source>
        <translation>langsamste %1</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>Fehlversuche</translation>
    </message>
    <message>
        <source>Upstream calls that failed, rescued or not</source>
        <translation>Fehlgeschlagene Aufrufe bei Anbietern, gerettet oder nicht</translation>
    </message>
    <message>
        <source>reaction p99 %1</source>
        <translation>Reaktion p99 %1</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>T2 − T1: until the breaker opened</source>
        <translation>T2 − T1: bis der Breaker öffnete</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Erholung</translation>
    </message>
    <message>
        <source>T6 − restore: until the breaker closed</source>
        <translation>T6 − Wiederherstellung: bis der Breaker schloss</translation>
    </message>
</context>
<context>
    <name>gc::console::FaultController</name>
    <message>
        <source>503 Service Unavailable</source>
        <translation>503 Service Unavailable</translation>
    </message>
    <message>
        <source>500 Internal Server Error</source>
        <translation>500 Internal Server Error</translation>
    </message>
    <message>
        <source>429 Too Many Requests</source>
        <translation>429 Too Many Requests</translation>
    </message>
    <message>
        <source>401 Unauthorized</source>
        <translation>401 Unauthorized</translation>
    </message>
    <message>
        <source>Hang: accepts, never answers</source>
        <translation>Hänger: nimmt an, antwortet nie</translation>
    </message>
    <message>
        <source>Slow: answers late</source>
        <translation>Langsam: antwortet spät</translation>
    </message>
    <message>
        <source>Cut in the middle of a stream</source>
        <translation>Abbruch mitten im Stream</translation>
    </message>
    <message>
        <source>Connection reset</source>
        <translation>Verbindung zurückgesetzt</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Garbage instead of HTTP</source>
        <translation>Datenmüll statt HTTP</translation>
    </message>
    <message>
        <source>TLS failure</source>
        <translation>TLS-Fehler</translation>
    </message>
    <message>
        <source>The gateway did not confirm the outage</source>
        <translation>Das Gateway hat den Ausfall nicht bestätigt</translation>
    </message>
    <message>
        <source> in %1</source>
        <translation> in %1</translation>
    </message>
    <message>
        <source>Outage of %1 active: %2, confirmed by the gateway%3</source>
        <translation>Ausfall von %1 aktiv: %2, vom Gateway bestätigt%3</translation>
    </message>
    <message>
        <source>%1 restored, confirmed by the gateway</source>
        <translation>%1 wiederhergestellt, vom Gateway bestätigt</translation>
    </message>
    <message>
        <source>Offline: nothing was sent</source>
        <translation>Offline: Es wurde nichts gesendet</translation>
    </message>
</context>
<context>
    <name>gc::console::FormDialog</name>
    <message>
        <source>Somebody else changed it meanwhile. What you typed is kept; look, then go on to put it over the newer state.</source>
        <translation>Inzwischen haben andere etwas geändert. Die Eingaben bleiben; ansehen, dann erneut speichern, um sie über den neueren Stand zu legen.</translation>
    </message>
</context>
<context>
    <name>gc::console::Format</name>
    <message>
        <source>req/s</source>
        <comment>unit of a rate, without a blank</comment>
        <translation>Anfr./s</translation>
    </message>
</context>
<context>
    <name>gc::console::GatewayProbe</name>
    <message numerus="yes">
        <source>No answer within %n s</source>
        <translation>
            <numerusform>Keine Antwort innerhalb %n s</numerusform>
            <numerusform>Keine Antwort innerhalb %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>It shows another certificate than the one you trusted</source>
        <translation>Es zeigt ein anderes Zertifikat als das vertraute</translation>
    </message>
</context>
<context>
    <name>gc::console::GatewayWords</name>
    <message>
        <source>%1 is blocked: %2</source>
        <translation>%1 ist gesperrt: %2</translation>
    </message>
    <message>
        <source>%1 is degraded: %2</source>
        <translation>%1 ist beeinträchtigt: %2</translation>
    </message>
    <message>
        <source>%1 is being probed (circuit half-open)</source>
        <translation>%1 wird geprüft (Breaker halboffen)</translation>
    </message>
    <message>
        <source>Simulated outage on %1: %2</source>
        <translation>Simulierter Ausfall bei %1: %2</translation>
    </message>
    <message>
        <source>outage simulated on %1: %2</source>
        <translation>Ausfall bei %1 simuliert: %2</translation>
    </message>
    <message>
        <source>%1 requests failed for clients</source>
        <translation>%1 Anfragen schlugen für Clients fehl</translation>
    </message>
    <message>
        <source>%1 requests have no price</source>
        <translation>%1 Anfragen ohne Preis</translation>
    </message>
    <message>
        <source>%1: probe succeeded, circuit closed</source>
        <translation>%1: Probe gelungen, Breaker geschlossen</translation>
    </message>
    <message>
        <source>%1: circuit open after %2</source>
        <translation>%1: Breaker offen nach %2</translation>
    </message>
    <message>
        <source>%1: half-open, one probe</source>
        <translation>%1: halboffen, eine Probe</translation>
    </message>
    <message>
        <source>first success on %1 after %2 failed</source>
        <translation>erster Erfolg bei %1 nach Ausfall von %2</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>%1 wiederhergestellt</translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed in 10 s</source>
        <translation>%1 von %2 Versuchen in 10 s fehlgeschlagen</translation>
    </message>
    <message>
        <source>circuit open</source>
        <translation>Breaker offen</translation>
    </message>
    <message>
        <source>one request probes it</source>
        <translation>eine Anfrage prüft ihn</translation>
    </message>
    <message>
        <source>rate limited, cooling down</source>
        <translation>Ratenlimit erreicht, Abkühlung</translation>
    </message>
    <message>
        <source>some of its models are blocked</source>
        <translation>einige seiner Modelle sind gesperrt</translation>
    </message>
    <message>
        <source>serves</source>
        <translation>bedient</translation>
    </message>
</context>
<context>
    <name>gc::console::KeyDialogs</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>what uses it: ci-bot</source>
        <translation>was ihn benutzt: ci-bot</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>&amp;Endpunkte</translation>
    </message>
    <message>
        <source>&amp;Budget USD a month</source>
        <translation>&amp;Budget USD im Monat</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>kein Budget</translation>
    </message>
    <message>
        <source>E&amp;xpires (UTC)</source>
        <translation>Gültig &amp;bis (UTC)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>&amp;Requests a minute</source>
        <translation>An&amp;fragen pro Minute</translation>
    </message>
    <message>
        <source>as the tenant</source>
        <translation>wie der Mandant</translation>
    </message>
    <message>
        <source>T&amp;okens a minute</source>
        <translation>T&amp;oken pro Minute</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>&amp;Mandant</translation>
    </message>
    <message>
        <source>id of a tenant</source>
        <translation>Id eines Mandanten</translation>
    </message>
    <message>
        <source>The old key goes on &amp;for</source>
        <translation>Der alte &amp;gilt noch</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 Stunden</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>no longer: it ends at once</source>
        <translation>nicht mehr: endet sofort</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Schlüssel anlegen</translation>
    </message>
    <message>
        <source>Rotate key %1</source>
        <translation>Schlüssel %1 rotieren</translation>
    </message>
    <message>
        <source>Rotate key</source>
        <translation>Schlüssel rotieren</translation>
    </message>
    <message>
        <source>Edit key %1</source>
        <translation>Schlüssel %1 bearbeiten</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>change key %1</source>
        <translation>Schlüssel %1 ändern</translation>
    </message>
    <message>
        <source>Key %1 is changed.</source>
        <translation>Schlüssel %1 ist geändert.</translation>
    </message>
    <message>
        <source>Revoke key %1</source>
        <translation>Schlüssel %1 widerrufen</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>This ends the key %1 (%2) of tenant %3 for ever: requests with it are refused at once and its open streams end. Last used: %4.</source>
        <translation>Das beendet den Schlüssel %1 (%2) des Mandanten %3 für immer: Anfragen mit ihm werden sofort abgelehnt, offene Streams enden. Zuletzt benutzt: %4.</translation>
    </message>
</context>
<context>
    <name>gc::console::KeyListModel</name>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Budget reached</source>
        <translation>Budget erreicht</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Being replaced</source>
        <translation>Wird ersetzt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message numerus="yes">
        <source>in %n d</source>
        <translation>
            <numerusform>in %n T</numerusform>
            <numerusform>in %n T</numerusform>
        </translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>kein Budget</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Only the last characters are kept: the key itself was shown once.</source>
        <translation>Nur die letzten Zeichen sind bekannt: der Schlüssel selbst wurde einmal gezeigt.</translation>
    </message>
    <message>
        <source>Requests and tokens a minute; ∞ is no limit of the key&apos;s own</source>
        <translation>Anfragen und Token pro Minute; ∞ heißt keine eigene Grenze des Schlüssels</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Spend MTD USD</source>
        <translation>Ausgaben im Monat USD</translation>
    </message>
    <message>
        <source>Budget USD</source>
        <translation>Budget USD</translation>
    </message>
    <message>
        <source>RPM / TPM</source>
        <translation>RPM / TPM</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>Verwaltet in</translation>
    </message>
</context>
<context>
    <name>gc::console::KeysPane</name>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Create key…</source>
        <translation>Schlüssel &amp;anlegen…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Rotate…</source>
        <translation>&amp;Rotieren…</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>&amp;Widerrufen…</translation>
    </message>
    <message>
        <source>&amp;Show its requests</source>
        <translation>Seine Anfragen &amp;zeigen</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>Nur aktive</translation>
    </message>
    <message>
        <source>Expired only</source>
        <translation>Nur abgelaufene</translation>
    </message>
    <message>
        <source>Revoked only</source>
        <translation>Nur widerrufene</translation>
    </message>
    <message>
        <source>Which states to show</source>
        <translation>Welche Zustände gezeigt werden</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>Mandant %1</translation>
    </message>
    <message>
        <source>Search keys by name, last characters or tenant</source>
        <translation>Schlüssel nach Name, letzten Zeichen oder Mandant suchen</translation>
    </message>
    <message>
        <source>Select a key first</source>
        <translation>Zuerst einen Schlüssel wählen</translation>
    </message>
    <message>
        <source>In the configuration file: edit the file and reload the gateway</source>
        <translation>Steht in der Konfigurationsdatei: Datei ändern und Gateway neu laden</translation>
    </message>
    <message>
        <source>This key has ended</source>
        <translation>Dieser Schlüssel ist beendet</translation>
    </message>
    <message>
        <source>No keys: create one.</source>
        <translation>Keine Schlüssel: einen anlegen.</translation>
    </message>
    <message>
        <source>Create key…</source>
        <translation>Schlüssel anlegen…</translation>
    </message>
    <message numerus="yes">
        <source>API keys, table, %n row(s)</source>
        <translation>
            <numerusform>API-Schlüssel, Tabelle, %n Zeile</numerusform>
            <numerusform>API-Schlüssel, Tabelle, %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>Schlüssel-Id</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Ersetzt durch</translation>
    </message>
    <message>
        <source>New key %1</source>
        <translation>Neuer Schlüssel %1</translation>
    </message>
</context>
<context>
    <name>gc::console::LedgerFile</name>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1</source>
        <translation>Die Datei lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>This is not the ledger file of a tenant.</source>
        <translation>Das ist nicht die Ledger-Datei eines Mandanten.</translation>
    </message>
    <message>
        <source>The file does not say which version of the ledger it is.</source>
        <translation>Die Datei sagt nicht, welche Version des Ledgers sie ist.</translation>
    </message>
    <message>
        <source>The file is version %1 of the ledger; this console reads versions %2 to %3.</source>
        <translation>Die Datei ist Version %1 des Ledgers; diese Konsole liest die Versionen %2 bis %3.</translation>
    </message>
    <message>
        <source>The file does not say whose ledger it is.</source>
        <translation>Die Datei sagt nicht, wessen Ledger sie ist.</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>Die Datei ist beschädigt: %1</translation>
    </message>
</context>
<context>
    <name>gc::console::LedgerReader</name>
    <message>
        <source>The file has no such request.</source>
        <translation>Diese Anfrage steht nicht in der Datei.</translation>
    </message>
</context>
<context>
    <name>gc::console::LedgerWindow</name>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>▲ SIMULATION</source>
        <translation>▲ SIMULATION</translation>
    </message>
    <message>
        <source>Ledger file %1</source>
        <translation>Ledger-Datei %1</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Was am Filter falsch ist</translation>
    </message>
    <message>
        <source>status:error tenant:acme cost&gt;0.05 …</source>
        <translation>status:error tenant:acme cost&gt;0.05 …</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <source>Tenant %1 · file of %2 · no requests</source>
        <translation>Mandant %1 · Datei vom %2 · keine Anfragen</translation>
    </message>
    <message>
        <source>Tenant %1 · file of %2 · requests from %3 to %4</source>
        <translation>Mandant %1 · Datei vom %2 · Anfragen von %3 bis %4</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>tokens %1 in, %2 out</source>
        <translation>Token: %1 Eingabe, %2 Ausgabe</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Rescued</source>
        <translation>Gerettet</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>Ohne Preis</translation>
    </message>
    <message>
        <source>not in the cost</source>
        <translation>nicht in den Kosten</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>Einsparung</translation>
    </message>
    <message numerus="yes">
        <source>Requests in the file, %n row(s)</source>
        <translation>
            <numerusform>Anfragen in der Datei, %n Zeile</numerusform>
            <numerusform>Anfragen in der Datei, %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · reading…</source>
        <translation>%1 · wird gelesen…</translation>
    </message>
    <message>
        <source>%1 · the newest of %2 in the file</source>
        <translation>%1 · die neuesten von %2 in der Datei</translation>
    </message>
</context>
<context>
    <name>gc::console::MainWindow</name>
    <message>
        <source>Generic Corp Gateway Console</source>
        <translation>Generic Corp Gateway-Konsole</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Find in pane</source>
        <translation>In Ansicht &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;UTC or local time</source>
        <translation>&amp;UTC oder Ortszeit</translation>
    </message>
    <message>
        <source>Time &amp;range</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Reset l&amp;ayout</source>
        <translation>Layout zurüc&amp;ksetzen</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Next region</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous region</source>
        <translation>V&amp;origer Bereich</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>A&amp;nbieter</translation>
    </message>
    <message>
        <source>&amp;Simulate outage…</source>
        <translation>Ausfall &amp;simulieren…</translation>
    </message>
    <message>
        <source>&amp;Restore all</source>
        <translation>Alle &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Über</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Generic Corp Gateway Console %1
Qt %2
Font: Inter (OFL 1.1). Icons: Bootstrap Icons (MIT).</source>
        <translation>Generic Corp Gateway-Konsole %1
Qt %2
Schrift: Inter (OFL 1.1). Symbole: Bootstrap Icons (MIT).</translation>
    </message>
    <message>
        <source>Make a simulated provider fail</source>
        <translation>Einen simulierten Anbieter ausfallen lassen</translation>
    </message>
    <message>
        <source>End every simulated outage</source>
        <translation>Alle simulierten Ausfälle beenden</translation>
    </message>
    <message>
        <source>No configuration yet</source>
        <translation>Noch keine Konfiguration</translation>
    </message>
    <message>
        <source>This gateway has no providers yet.</source>
        <translation>Dieses Gateway hat noch keine Anbieter.</translation>
    </message>
    <message>
        <source>Write them into %1 and start again (the README shows how), or look around in the demo: its providers are simulated and nothing leaves this machine.</source>
        <translation>Anbieter in %1 eintragen und neu starten (die README zeigt, wie), oder sich in der Demo umsehen: Ihre Anbieter sind simuliert, und nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Start demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Takes effect with the next start</source>
        <translation>Gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>No font on this machine can write this language</source>
        <translation>Keine Schrift auf diesem Rechner kann diese Sprache darstellen</translation>
    </message>
    <message>
        <source>The language changes with the next start of the console.</source>
        <translation>Die Sprache wechselt mit dem nächsten Start der Konsole.</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>&amp;Shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>not possible here and now</source>
        <translation>hier und jetzt nicht möglich</translation>
    </message>
    <message>
        <source>show its health</source>
        <translation>Zustand zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>Kopieren &amp;als</translation>
    </message>
    <message>
        <source>&amp;CSV with headers</source>
        <translation>&amp;CSV mit Überschriften</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>&amp;Markdown</translation>
    </message>
    <message>
        <source>&amp;Select all rows</source>
        <translation>Alle Zeilen &amp;markieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Comma-separated (*.csv)</source>
        <translation>Durch Komma getrennt (*.csv)</translation>
    </message>
    <message>
        <source>Open the ledger file of a tenant</source>
        <translation>Ledger-Datei eines Mandanten öffnen</translation>
    </message>
    <message>
        <source>Ledger files (*.db *.sqlite);;All files (*)</source>
        <translation>Ledger-Dateien (*.db *.sqlite);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Open ledger file…</source>
        <translation>&amp;Ledger-Datei öffnen…</translation>
    </message>
    <message>
        <source>E&amp;vent console</source>
        <translation>&amp;Ereigniskonsole</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>Zoo&amp;m</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>As &amp;designed (100 %)</source>
        <translation>Wie &amp;vorgesehen (100 %)</translation>
    </message>
    <message>
        <source>Zoom %1 %: from the next start of the console.</source>
        <translation>Zoom %1 %: ab dem nächsten Start der Konsole.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Nothing was taken back (%1): %2</source>
        <translation>Nichts wurde zurückgenommen (%1): %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig:</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen:</translation>
    </message>
    <message>
        <source>&amp;Presenter mode</source>
        <translation>Vor&amp;führmodus</translation>
    </message>
</context>
<context>
    <name>gc::console::MeasuredUsage</name>
    <message>
        <source>Ledger %1 to %2, %3 requests</source>
        <translation>Ledger %1 bis %2, %3 Anfragen</translation>
    </message>
    <message>
        <source>, %1 of them unpriced</source>
        <translation>, davon %1 ohne Preis</translation>
    </message>
    <message>
        <source>, simulated providers</source>
        <translation>, simulierte Anbieter</translation>
    </message>
    <message>
        <source>other models</source>
        <translation>andere Modelle</translation>
    </message>
</context>
<context>
    <name>gc::console::MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Copy details of the message</source>
        <translation>Details der Meldung kopieren</translation>
    </message>
</context>
<context>
    <name>gc::console::NavList</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, not available: %2</source>
        <translation>%1, nicht verfügbar: %2</translation>
    </message>
</context>
<context>
    <name>gc::console::OutageDialog</name>
    <message>
        <source>Start outage</source>
        <translation>Ausfall starten</translation>
    </message>
    <message>
        <source>Simulate outage</source>
        <translation>Ausfall simulieren</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation>30 Sekunden</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>&amp;Anbieter</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>&amp;Dauer</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Kind of outage</source>
        <translation>Art des Ausfalls</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Provider&apos;s name, typed to confirm</source>
        <translation>Name des Anbieters, zur Bestätigung eingetippt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The outage did not start: %1</source>
        <translation>Der Ausfall wurde nicht gestartet: %1</translation>
    </message>
    <message>
        <source>A provider that hangs or is slow is only given up at the gateway&apos;s first-token deadline. Where that deadline and one retry together exceed the target of 2.00 s, the requests that meet it wait longer than the target. Use 503 to show a failover.</source>
        <translation>Ein hängender oder langsamer Anbieter wird erst mit Ablauf der Frist für das erste Token aufgegeben. Überschreiten diese Frist und ein neuer Versuch zusammen das Ziel von 2,00 s, warten die betroffenen Anfragen länger als das Ziel. Für die Vorführung eines Failovers eignet sich 503.</translation>
    </message>
    <message>
        <source>&amp;Type “%1”</source>
        <translation>„%1“ ein&amp;tippen</translation>
    </message>
    <message>
        <source>Waiting for the gateway…</source>
        <translation>Warten auf das Gateway…</translation>
    </message>
    <message>
        <source>This gateway has no simulated provider.</source>
        <translation>Dieses Gateway hat keinen simulierten Anbieter.</translation>
    </message>
</context>
<context>
    <name>gc::console::OutageStory</name>
    <message>
        <source>Request sent to %1</source>
        <translation>Anfrage an %1 gesendet</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 gescheitert</translation>
    </message>
    <message>
        <source>Breaker opened</source>
        <translation>Breaker offen</translation>
    </message>
    <message>
        <source>Sent on to %1</source>
        <translation>Weiter an %1</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1 hat geantwortet</translation>
    </message>
    <message>
        <source>Client had it all</source>
        <translation>Client hat alles</translation>
    </message>
    <message>
        <source>Outage, first request hit</source>
        <translation>Ausfall, erste betroffene Anfrage</translation>
    </message>
    <message>
        <source>FAQ</source>
        <translation>FAQ</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
</context>
<context>
    <name>gc::console::OverviewPane</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Traffic by provider, requests/s</source>
        <translation>Verkehr nach Anbieter, Anfragen/s</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>Latenz, ms</translation>
    </message>
    <message>
        <source>No traffic yet: send a request or start demo traffic.</source>
        <translation>Noch kein Verkehr: eine Anfrage senden oder Demo-Verkehr starten.</translation>
    </message>
    <message>
        <source>Start demo traffic</source>
        <translation>Demo-Verkehr starten</translation>
    </message>
    <message>
        <source>Providers, summary</source>
        <translation>Anbieter, Überblick</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Spend today by tenant, USD</source>
        <translation>Ausgaben heute nach Mandant, USD</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Needs attention (%1)</source>
        <translation>Handlungsbedarf (%1)</translation>
    </message>
    <message>
        <source>Needs attention: nothing</source>
        <translation>Kein Handlungsbedarf</translation>
    </message>
    <message>
        <source>all tenants: these figures are the gateway&apos;s</source>
        <translation>alle Mandanten: Zahlen des gesamten Gateways</translation>
    </message>
    <message>
        <source>paused (F8): the figures stand still</source>
        <translation>angehalten (F8): Die Zahlen stehen still</translation>
    </message>
</context>
<context>
    <name>gc::console::OverviewTiles</name>
    <message>
        <source>last %1 h</source>
        <translation>letzte %1 h</translation>
    </message>
    <message>
        <source>last %1 minutes</source>
        <translation>letzte %1 Minuten</translation>
    </message>
    <message>
        <source>last %1 seconds</source>
        <translation>letzte %1 Sekunden</translation>
    </message>
    <message>
        <source>%1 unpriced</source>
        <translation>%1 ohne Preis</translation>
    </message>
    <message>
        <source>%1, %2 US dollars%3</source>
        <translation>%1, %2 US-Dollar%3</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>Requests per second, %1, %2</source>
        <translation>Anfragen pro Sekunde, %1, %2</translation>
    </message>
    <message>
        <source>Client success</source>
        <translation>Client-Erfolg</translation>
    </message>
    <message>
        <source>Client success, %1 percent, %2</source>
        <translation>Client-Erfolg, %1 Prozent, %2</translation>
    </message>
    <message>
        <source>p95 latency</source>
        <translation>Latenz p95</translation>
    </message>
    <message>
        <source>p95 latency, %1 milliseconds, %2</source>
        <translation>Latenz p95, %1 Millisekunden, %2</translation>
    </message>
    <message>
        <source>Gateway overhead p95</source>
        <translation>Gateway-Overhead p95</translation>
    </message>
    <message>
        <source>Gateway overhead p95, %1 milliseconds, %2</source>
        <translation>Gateway-Overhead p95, %1 Millisekunden, %2</translation>
    </message>
    <message>
        <source>Spend today</source>
        <translation>Ausgaben heute</translation>
    </message>
    <message>
        <source>Savings today</source>
        <translation>Einsparung heute</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <comment>percentage points</comment>
        <translation>%1 Pp.</translation>
    </message>
</context>
<context>
    <name>gc::console::PagedPane</name>
    <message>
        <source>%1 (Ctrl+F)</source>
        <translation>%1 (Strg+F)</translation>
    </message>
    <message>
        <source>Details of the selected row</source>
        <translation>Details der gewählten Zeile</translation>
    </message>
    <message>
        <source>The next rows could not be read: %1</source>
        <translation>Die nächsten Zeilen konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile and is shown as it is now: look, then try again.</source>
        <translation>%1 wurde inzwischen von anderen geändert und steht hier im jetzigen Zustand: ansehen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 was not changed: %2</source>
        <translation>%1 wurde nicht geändert: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 gewählt</translation>
    </message>
    <message>
        <source>No match on the gateway.</source>
        <translation>Kein Treffer auf dem Gateway.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts gewählt</translation>
    </message>
</context>
<context>
    <name>gc::console::PaletteModel</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Pane</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>in der Liste</translation>
    </message>
    <message>
        <source>ask the gateway for it</source>
        <translation>beim Gateway anfragen</translation>
    </message>
    <message>
        <source>%1, show only this tenant</source>
        <translation>%1, nur diesen Mandanten zeigen</translation>
    </message>
    <message>
        <source>show only this tenant</source>
        <translation>nur diesen Mandanten zeigen</translation>
    </message>
    <message>
        <source>%1, …%2, show its requests</source>
        <translation>%1, …%2, Anfragen zeigen</translation>
    </message>
</context>
<context>
    <name>gc::console::Pane</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>All providers restored, confirmed by the gateway</source>
        <translation>Alle Anbieter wiederhergestellt, vom Gateway bestätigt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Offline: the figures below are those of %1, %2 old and frozen.</source>
        <translation>Offline: Die Zahlen unten sind von %1, %2 alt und eingefroren.</translation>
    </message>
    <message>
        <source>No connection to %1.</source>
        <translation>Keine Verbindung zu %1.</translation>
    </message>
    <message numerus="yes">
        <source>Next attempt in %n s.</source>
        <translation>
            <numerusform>Nächster Versuch in %n s.</numerusform>
            <numerusform>Nächster Versuch in %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>The gateway refused: %1</source>
        <translation>Das Gateway hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No news for %1: states are unknown until the next answer.</source>
        <translation>Seit %1 nichts Neues: Zustände sind bis zur nächsten Antwort unbekannt.</translation>
    </message>
    <message>
        <source>The last snapshot, %1 old: states are unknown until the gateway answers.</source>
        <translation>Der letzte Schnappschuss, %1 alt: Zustände sind unbekannt, bis das Gateway antwortet.</translation>
    </message>
</context>
<context>
    <name>gc::console::PaneRegistry</name>
    <message>
        <source>Monitor</source>
        <translation>Überwachen</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Konfigurieren</translation>
    </message>
    <message>
        <source>Assure</source>
        <translation>Absichern</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Set in the configuration file; this pane is not in this version yet.</source>
        <translation>Wird in der Konfigurationsdatei festgelegt; diese Ansicht fehlt in dieser Version noch.</translation>
    </message>
    <message>
        <source>This pane is not in this version yet.</source>
        <translation>Diese Ansicht fehlt in dieser Version noch.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Playground</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>gc::console::PaperPage</name>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>gc::console::PhaseMarks</name>
    <message>
        <source>T0: outage confirmed by the gateway</source>
        <translation>T0: Ausfall vom Gateway bestätigt</translation>
    </message>
    <message>
        <source>T1: the first affected request arrived</source>
        <translation>T1: erste betroffene Anfrage eingetroffen</translation>
    </message>
    <message>
        <source>T2: the breaker opened</source>
        <translation>T2: Breaker geöffnet</translation>
    </message>
    <message>
        <source>T3: first success of that traffic on another provider</source>
        <translation>T3: erster Erfolg dieses Verkehrs bei einem anderen Anbieter</translation>
    </message>
    <message>
        <source>T4: at least 99 % of a second&apos;s traffic on other providers</source>
        <translation>T4: mindestens 99 % des Verkehrs einer Sekunde bei anderen Anbietern</translation>
    </message>
    <message>
        <source>T5: half-open, the first probe</source>
        <translation>T5: halboffen, erste Probeanfrage</translation>
    </message>
    <message>
        <source>T6: the breaker closed</source>
        <translation>T6: Breaker geschlossen</translation>
    </message>
</context>
<context>
    <name>gc::console::Playground</name>
    <message>
        <source>No gateway is connected</source>
        <translation>Kein Gateway ist verbunden</translation>
    </message>
    <message>
        <source>Enter an API key of this gateway</source>
        <translation>Einen API-Schlüssel dieses Gateways eingeben</translation>
    </message>
    <message>
        <source>Write a prompt</source>
        <translation>Einen Prompt schreiben</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Ein Modell wählen</translation>
    </message>
</context>
<context>
    <name>gc::console::PlaygroundPane</name>
    <message>
        <source>Playground</source>
        <translation>Playground</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>&amp;Cancel the request</source>
        <translation>Anfrage &amp;abbrechen</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Als c&amp;url kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Python</source>
        <translation>Als &amp;Python kopieren</translation>
    </message>
    <message>
        <source>Copy as curl, key included</source>
        <translation>Als curl mit Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy as Python, key included</source>
        <translation>Als Python mit Schlüssel kopieren</translation>
    </message>
    <message>
        <source>This request as a program would write it; without the key unless you ask for it</source>
        <translation>Diese Anfrage, wie ein Programm sie schreibt; ohne den Schlüssel, sofern nicht anders gewählt</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Cancel the request (Esc)</source>
        <translation>Anfrage abbrechen (Esc)</translation>
    </message>
    <message>
        <source>Copied with the API key in it: take care where you paste it</source>
        <translation>Mit API-Schlüssel kopiert: Vorsicht beim Einfügen</translation>
    </message>
    <message>
        <source>Copied; it reads the API key from GC_API_KEY</source>
        <translation>Kopiert; der API-Schlüssel wird aus GC_API_KEY gelesen</translation>
    </message>
    <message>
        <source>No request is running</source>
        <translation>Keine Anfrage läuft</translation>
    </message>
    <message>
        <source>No gateway is connected</source>
        <translation>Kein Gateway ist verbunden</translation>
    </message>
    <message>
        <source>No API key was entered</source>
        <translation>Kein API-Schlüssel eingegeben</translation>
    </message>
</context>
<context>
    <name>gc::console::PreflightDialog</name>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Preflight (simulated)</source>
        <translation>Vorprüfung (simuliert)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>The gateway refused: %1</source>
        <translation>Das Gateway hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>✓ Ready for the demo</source>
        <translation>✓ Bereit für die Vorführung</translation>
    </message>
    <message>
        <source>▲ Not ready: see what is missed below</source>
        <translation>▲ Nicht bereit: unten steht, was verfehlt ist</translation>
    </message>
</context>
<context>
    <name>gc::console::PriceDialog</name>
    <message>
        <source>Set price</source>
        <translation>Preis setzen</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>Alle Mandanten</translation>
    </message>
    <message>
        <source>For a negotiated price choose the tenant in the scope bar first</source>
        <translation>Für einen ausgehandelten Preis zuerst den Mandanten oben wählen</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>Mo&amp;dell</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>&amp;Anbieter</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>&amp;Mandant</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>&amp;From (%1)</source>
        <translation>A&amp;b (%1)</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>Ab wann</translation>
    </message>
    <message>
        <source>&amp;Input, USD per million tokens</source>
        <translation>&amp;Eingabe, USD je Million Token</translation>
    </message>
    <message>
        <source>Price of input</source>
        <translation>Preis der Eingabe</translation>
    </message>
    <message>
        <source>&amp;Output, USD per million tokens</source>
        <translation>A&amp;usgabe, USD je Million Token</translation>
    </message>
    <message>
        <source>Price of output</source>
        <translation>Preis der Ausgabe</translation>
    </message>
    <message>
        <source>&amp;Cache read, USD per million tokens</source>
        <translation>&amp;Cache, USD je Million Token</translation>
    </message>
    <message>
        <source>Price of cached input</source>
        <translation>Preis der Eingabe aus dem Cache</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>as input</source>
        <translation>wie Eingabe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Whichever serves it</source>
        <translation>Wer immer es bedient</translation>
    </message>
    <message>
        <source>Waiting for the gateway…</source>
        <translation>Warten auf das Gateway…</translation>
    </message>
    <message>
        <source>No gateway is connected</source>
        <translation>Kein Gateway verbunden</translation>
    </message>
    <message>
        <source>A model and its prices are needed, such as 2.50</source>
        <translation>Ein Modell und seine Preise werden gebraucht, etwa 2.50</translation>
    </message>
    <message>
        <source>The price was not set: %1</source>
        <translation>Der Preis wurde nicht gesetzt: %1</translation>
    </message>
    <message numerus="yes">
        <source>The price of %1 is set; %n request(s) got theirs.</source>
        <translation>
            <numerusform>Der Preis von %1 ist gesetzt; %n Anfrage bekam ihren.</numerusform>
            <numerusform>Der Preis von %1 ist gesetzt; %n Anfragen bekamen ihren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::Proposal</name>
    <message>
        <source>your company</source>
        <translation>Ihr Unternehmen</translation>
    </message>
    <message>
        <source>What the Generic Corp gateway saves %1</source>
        <translation>Was das Generic Corp Gateway für %1 einspart</translation>
    </message>
    <message>
        <source>ROI proposal for %1 · %2</source>
        <translation>ROI-Angebot für %1 · %2</translation>
    </message>
    <message>
        <source>SIMULATION: measured figures come from simulated providers</source>
        <translation>SIMULATION: Messwerte stammen von simulierten Anbietern</translation>
    </message>
    <message>
        <source>Assumptions and where they come from</source>
        <translation>Annahmen und ihre Herkunft</translation>
    </message>
    <message>
        <source>Measured: from the ledger of a running gateway. Prospect: given by %1. Assumption: to be confirmed. Low is the cautious case, High the favourable one. Inputs of nothing are left out.</source>
        <translation>Gemessen: aus dem Ledger eines laufenden Gateways. Interessent: eigene Angabe (%1). Annahme: noch zu bestätigen. „Niedrig“ ist der vorsichtige Fall, „Hoch“ der günstige. Leere Eingaben sind weggelassen.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>All amounts are US dollars, reckoned in integers and rounded for display only.</source>
        <translation>Alle Beträge sind US-Dollar, ganzzahlig gerechnet und nur für die Anzeige gerundet.</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>%1 case</source>
        <translation>Fall „%1“</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Tarif: %1</translation>
    </message>
    <message>
        <source>%1: %2. No range was given for any input.</source>
        <translation>%1: %2. Für keine Eingabe wurde eine Spanne angegeben.</translation>
    </message>
    <message>
        <source>%1: %2 in the base case, from %3 in the cautious one to %4 in the favourable one.</source>
        <translation>%1: %2 im Basisfall, von %3 im vorsichtigen bis %4 im günstigen Fall.</translation>
    </message>
    <message>
        <source>From today to after, USD</source>
        <translation>Von heute zu danach, USD</translation>
    </message>
    <message>
        <source>What the result hangs on: %1</source>
        <translation>Wovon das Ergebnis abhängt: %1</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Source says</source>
        <translation>Laut Quelle</translation>
    </message>
    <message>
        <source>%1: the source&apos;s own figure differs; %2.</source>
        <translation>%1: Die Zahl der Quelle selbst weicht ab; %2.</translation>
    </message>
</context>
<context>
    <name>gc::console::ProposalFailover</name>
    <message>
        <source>An outage of %1, measured</source>
        <translation>Ein Ausfall von %1, gemessen</translation>
    </message>
    <message>
        <source>Failover %1 (target %2: met)</source>
        <translation>Failover %1 (Ziel %2: erreicht)</translation>
    </message>
    <message>
        <source>Failover %1 (target %2: missed)</source>
        <translation>Failover %1 (Ziel %2: verfehlt)</translation>
    </message>
    <message>
        <source>Client failures %1</source>
        <translation>Client-Fehler %1</translation>
    </message>
    <message>
        <source>Rescued requests %1</source>
        <translation>Gerettete Anfragen %1</translation>
    </message>
    <message>
        <source>Failed calls to providers %1</source>
        <translation>Fehlgeschlagene Aufrufe bei Anbietern %1</translation>
    </message>
    <message>
        <source>Failover counts from the arrival of the first request that was hit to the first success of that traffic on another provider, by the gateway&apos;s clock.</source>
        <translation>Failover zählt von der Ankunft der ersten betroffenen Anfrage bis zum ersten Erfolg dieses Verkehrs bei einem anderen Anbieter, nach der Uhr des Gateways.</translation>
    </message>
</context>
<context>
    <name>gc::console::ProviderListModel</name>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Err %</source>
        <translation>Fehler %</translation>
    </message>
    <message>
        <source>p50 ms</source>
        <translation>p50 ms</translation>
    </message>
    <message>
        <source>p95 ms</source>
        <translation>p95 ms</translation>
    </message>
    <message>
        <source>TTFT p50 ms</source>
        <translation>TTFT p50 ms</translation>
    </message>
    <message>
        <source>In-flight</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>RPM used/limit</source>
        <translation>RPM genutzt/Limit</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Last 60 s</source>
        <translation>Letzte 60 s</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>gc::console::ProviderNameDelegate</name>
    <message>
        <source>SIM</source>
        <translation>SIM</translation>
    </message>
</context>
<context>
    <name>gc::console::ProviderState</name>
    <message>
        <source>Healthy</source>
        <translation>Intakt</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>Half-open — probing</source>
        <translation>Halboffen — Probe</translation>
    </message>
    <message>
        <source>Blocked (circuit open)</source>
        <translation>Gesperrt (offen)</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Open (blocked)</source>
        <translation>Offen (gesperrt)</translation>
    </message>
    <message>
        <source>Half-open (probing)</source>
        <translation>Halboffen (Probe läuft)</translation>
    </message>
</context>
<context>
    <name>gc::console::ProviderText</name>
    <message>
        <source>%1 dialect</source>
        <translation>Dialekt %1</translation>
    </message>
    <message>
        <source>Simulated provider</source>
        <translation>Simulierter Anbieter</translation>
    </message>
    <message>
        <source>Simulated outage %1 until %2</source>
        <translation>Simulierter Ausfall %1 bis %2</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Requests %1, tokens %2 per minute</source>
        <translation>Anfragen %1, Token %2 pro Minute</translation>
    </message>
    <message>
        <source>%1 answers in the window</source>
        <translation>%1 Antworten im Zeitfenster</translation>
    </message>
    <message>
        <source>%1 first tokens in the window</source>
        <translation>%1 erste Token im Zeitfenster</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>simulated outage %1</source>
        <translation>simulierter Ausfall %1</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>%1 (5xx %2 · 429 %3 · timeout %4 · connect %5 · other %6)</source>
        <translation>%1 (5xx %2 · 429 %3 · Zeitüberschreitung %4 · Verbindung %5 · sonstige %6)</translation>
    </message>
    <message>
        <source>%1 · forced %2</source>
        <translation>%1 · erzwungen: %2</translation>
    </message>
    <message>
        <source>%1/%2 failed</source>
        <translation>%1/%2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1/%2 failures in %3 s window</source>
        <translation>%1/%2 Fehler im Fenster von %3 s</translation>
    </message>
    <message>
        <source>%1 in a row (threshold %2)</source>
        <translation>%1 in Folge (Schwelle %2)</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>geöffnet %1</translation>
    </message>
    <message>
        <source>next probe in %1</source>
        <translation>nächste Probe in %1</translation>
    </message>
    <message>
        <source>cooling down until %1</source>
        <translation>Abkühlung bis %1</translation>
    </message>
    <message>
        <source>computed: %1, forced: %2</source>
        <translation>berechnet: %1, erzwungen: %2</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>USD per 1M tokens %1 in, %2 out</source>
        <translation>USD je 1 Mio. Token: %1 Eingabe, %2 Ausgabe</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>No failure remembered</source>
        <translation>Kein Fehler bekannt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Last failure %1: %2 (%3) %4</source>
        <translation>Letzter Fehler %1: %2 (%3) %4</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
</context>
<context>
    <name>gc::console::ProvidersPane</name>
    <message>
        <source>Provider health</source>
        <translation>Anbieterzustand</translation>
    </message>
    <message>
        <source>Simulate outage…</source>
        <translation>Ausfall simulieren…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Not healthy only</source>
        <translation>Nur nicht intakte</translation>
    </message>
    <message>
        <source>Which states to show</source>
        <translation>Welche Zustände gezeigt werden</translation>
    </message>
    <message>
        <source>Simulate outage</source>
        <translation>Ausfall simulieren</translation>
    </message>
    <message>
        <source>Restore the selected provider</source>
        <translation>Den gewählten Anbieter wiederherstellen</translation>
    </message>
    <message>
        <source>Breakers of the selected provider</source>
        <translation>Breaker des gewählten Anbieters</translation>
    </message>
    <message>
        <source>Providers and their breakers</source>
        <translation>Anbieter und ihre Breaker</translation>
    </message>
    <message>
        <source>Circuit breakers</source>
        <translation>Circuit Breaker</translation>
    </message>
    <message>
        <source>No providers: add one to the configuration file.</source>
        <translation>Keine Anbieter: einen in der Konfigurationsdatei eintragen.</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message numerus="yes">
        <source>Providers, table, %n row(s)</source>
        <translation>
            <numerusform>Anbieter, Tabelle, %n Zeile</numerusform>
            <numerusform>Anbieter, Tabelle, %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n blocked</source>
        <translation>
            <numerusform>, %n gesperrt</numerusform>
            <numerusform>, %n gesperrt</numerusform>
        </translation>
    </message>
    <message>
        <source>all tenants: providers are shared</source>
        <translation>alle Mandanten: Anbieter gelten gemeinsam</translation>
    </message>
    <message>
        <source>Select a provider to see its breakers.</source>
        <translation>Einen Anbieter wählen, um seine Breaker zu sehen.</translation>
    </message>
    <message>
        <source>Only a simulated provider can be made to fail.</source>
        <translation>Nur ein simulierter Anbieter kann zum Ausfall gebracht werden.</translation>
    </message>
    <message>
        <source>Make this provider fail (Ctrl+Shift+O)</source>
        <translation>Diesen Anbieter ausfallen lassen (Strg+Umschalt+O)</translation>
    </message>
    <message>
        <source>No outage is simulated for this provider.</source>
        <translation>Für diesen Anbieter wird kein Ausfall simuliert.</translation>
    </message>
    <message>
        <source>End the simulated outage</source>
        <translation>Den simulierten Ausfall beenden</translation>
    </message>
    <message>
        <source>paused (F8): the figures stand still</source>
        <translation>angehalten (F8): die Zahlen stehen still</translation>
    </message>
</context>
<context>
    <name>gc::console::ReconcileModel</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Ledger USD</source>
        <translation>Ledger USD</translation>
    </message>
    <message>
        <source>Invoice USD</source>
        <translation>Rechnung USD</translation>
    </message>
    <message>
        <source>Difference USD</source>
        <translation>Abweichung USD</translation>
    </message>
</context>
<context>
    <name>gc::console::ReconcileView</name>
    <message>
        <source>Choose invoice CSV…</source>
        <translation>Rechnung als CSV wählen…</translation>
    </message>
    <message>
        <source>Invoice &amp;of</source>
        <translation>Rechnung &amp;von</translation>
    </message>
    <message>
        <source>Provider of the invoice</source>
        <translation>Anbieter der Rechnung</translation>
    </message>
    <message>
        <source>Columns day or date, model, and cost_usd, amount_usd, cost or amount</source>
        <translation>Spalten day oder date, model und cost_usd, amount_usd, cost oder amount</translation>
    </message>
    <message>
        <source>Invoice beside the ledger</source>
        <translation>Rechnung neben dem Ledger</translation>
    </message>
    <message>
        <source>Shows where a provider&apos;s invoice differs from the ledger, by day and model.</source>
        <translation>Zeigt, wo die Rechnung eines Anbieters vom Ledger abweicht, nach Tag und Modell.</translation>
    </message>
    <message>
        <source>Choose invoice CSV</source>
        <translation>Rechnung als CSV wählen</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 is larger than 8 MB.</source>
        <translation>%1 ist größer als 8 MB.</translation>
    </message>
    <message>
        <source>%1: invoice %2, ledger %3, difference %4 USD (days in %5)</source>
        <translation>%1: Rechnung %2, Ledger %3, Abweichung %4 USD (Tage in %5)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No gateway is connected</source>
        <translation>Kein Gateway verbunden</translation>
    </message>
</context>
<context>
    <name>gc::console::RequestDelegate</name>
    <message>
        <source>SIM</source>
        <translation>SIM</translation>
    </message>
</context>
<context>
    <name>gc::console::RequestDetail</name>
    <message>
        <source> (estimated)</source>
        <translation> (geschätzt)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tenant, key</source>
        <translation>Mandant, Schlüssel</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Model asked</source>
        <translation>Angefragtes Modell</translation>
    </message>
    <message>
        <source>Model served</source>
        <translation>Bedienendes Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source> (simulated)</source>
        <translation> (simuliert)</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>Gateway overhead</source>
        <translation>Gateway-Overhead</translation>
    </message>
    <message>
        <source>Client delay of the failover</source>
        <translation>Client-Verzögerung durch den Failover</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Eingabe-Token</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Ausgabe-Token</translation>
    </message>
    <message>
        <source>Tokens from cache</source>
        <translation>Token aus dem Cache</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>unpriced: no price in the catalog</source>
        <translation>ohne Preis: nicht im Preiskatalog</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>Einsparung</translation>
    </message>
    <message>
        <source>Dropped parameters</source>
        <translation>Verworfene Parameter</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>No routing decision was stored with this request.</source>
        <translation>Zu dieser Anfrage ist keine Routing-Entscheidung gespeichert.</translation>
    </message>
    <message>
        <source>strategy %1 · task %2 · snapshot %3</source>
        <translation>Strategie %1 · Aufgabe %2 · Snapshot %3</translation>
    </message>
    <message>
        <source>place %1</source>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>Punkte %1</translation>
    </message>
</context>
<context>
    <name>gc::console::RequestFilter</name>
    <message>
        <source>“%1%2” needs a value</source>
        <translation>„%1%2“ braucht einen Wert</translation>
    </message>
    <message>
        <source>“%1” is not a number that %2 can be compared with</source>
        <translation>„%1“ ist keine Zahl, mit der sich %2 vergleichen lässt</translation>
    </message>
    <message>
        <source>“%1” is compared with “:”, not “%2”</source>
        <translation>„%1“ wird mit „:“ verglichen, nicht mit „%2“</translation>
    </message>
    <message>
        <source>“%1” is yes or no</source>
        <translation>„%1“ ist yes oder no</translation>
    </message>
    <message>
        <source>Unknown field “%1”; put the term in quotes to search for it as text</source>
        <translation>Unbekanntes Feld „%1“; in Anführungszeichen wird danach als Text gesucht</translation>
    </message>
</context>
<context>
    <name>gc::console::RequestInspector</name>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>◀ Prev</source>
        <translation>◀ Zurück</translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation>Weiter ▶</translation>
    </message>
    <message>
        <source>Show on timeline</source>
        <translation>Auf der Zeitachse zeigen</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>Details der Anfrage</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Routing decision</source>
        <translation>Routing-Entscheidung</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer as JSON</source>
        <translation>Die Antwort des Gateways als JSON</translation>
    </message>
    <message>
        <source>Parts of the request</source>
        <translation>Teile der Anfrage</translation>
    </message>
    <message>
        <source>Previous request</source>
        <translation>Vorige Anfrage</translation>
    </message>
    <message>
        <source>Next request</source>
        <translation>Nächste Anfrage</translation>
    </message>
    <message>
        <source>Select a request</source>
        <translation>Eine Anfrage wählen</translation>
    </message>
    <message>
        <source>The request could not be loaded</source>
        <translation>Die Anfrage konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source> · simulated</source>
        <translation> · simuliert</translation>
    </message>
    <message>
        <source>Attempts (%1), total %2</source>
        <translation>Versuche (%1), insgesamt %2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
</context>
<context>
    <name>gc::console::RequestListModel</name>
    <message>
        <source>Asked for %1</source>
        <translation>Angefragt: %1</translation>
    </message>
    <message>
        <source>The catalog has no price for this model</source>
        <translation>Der Katalog hat keinen Preis für dieses Modell</translation>
    </message>
    <message>
        <source>Estimated: the provider sent no usage</source>
        <translation>Geschätzt: Der Anbieter hat keinen Verbrauch gemeldet</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message numerus="yes">
        <source>rescued after %n failed attempt(s)</source>
        <translation>
            <numerusform>nach %n Fehlversuch gerettet</numerusform>
            <numerusform>nach %n Fehlversuchen gerettet</numerusform>
        </translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>Kosten %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Model asked → served</source>
        <translation>Modell angefragt → bedient</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Latency ms</source>
        <translation>Latenz ms</translation>
    </message>
    <message>
        <source>TTFT ms</source>
        <translation>TTFT ms</translation>
    </message>
    <message>
        <source>In tok</source>
        <translation>Tok. ein</translation>
    </message>
    <message>
        <source>Out tok</source>
        <translation>Tok. aus</translation>
    </message>
    <message>
        <source>Cached tok</source>
        <translation>Tok. Cache</translation>
    </message>
    <message>
        <source>Cost USD</source>
        <translation>Kosten USD</translation>
    </message>
    <message>
        <source>Savings USD</source>
        <translation>Einsparung USD</translation>
    </message>
</context>
<context>
    <name>gc::console::RequestsPane</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>status:error tenant:acme cost&gt;0.05 …  (Ctrl+F)</source>
        <translation>status:error tenant:acme cost&gt;0.05 …  (Strg+F)</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Was am Filter falsch ist</translation>
    </message>
    <message>
        <source>Brushed time ×</source>
        <translation>Zeitausschnitt ×</translation>
    </message>
    <message>
        <source>Remove the time range brushed on the timeline</source>
        <translation>Den auf der Zeitachse gewählten Ausschnitt entfernen</translation>
    </message>
    <message>
        <source>Requests could not be loaded: %1</source>
        <translation>Anfragen konnten nicht geladen werden: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>%1 unpriced</source>
        <translation>%1 ohne Preis</translation>
    </message>
    <message numerus="yes">
        <source>Requests, following, %n row(s)</source>
        <translation>
            <numerusform>Anfragen, mitlaufend, %n Zeile</numerusform>
            <numerusform>Anfragen, mitlaufend, %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Requests, standing still, %n row(s)</source>
        <translation>
            <numerusform>Anfragen, angehalten, %n Zeile</numerusform>
            <numerusform>Anfragen, angehalten, %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>Mandant %1</translation>
    </message>
    <message numerus="yes">
        <source>No match among %n loaded request(s).</source>
        <translation>
            <numerusform>Kein Treffer in %n geladenen Anfrage.</numerusform>
            <numerusform>Kein Treffer in %n geladenen Anfragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No requests yet: send one to see it here within a second.</source>
        <translation>Noch keine Anfragen: Eine gesendete erscheint hier binnen einer Sekunde.</translation>
    </message>
    <message>
        <source> Following</source>
        <translation> Läuft mit</translation>
    </message>
    <message>
        <source>Following: new requests appear at the bottom; press to stand still</source>
        <translation>Läuft mit: Neue Anfragen erscheinen unten; drücken zum Anhalten</translation>
    </message>
    <message numerus="yes">
        <source> %n new, resume (End)</source>
        <translation>
            <numerusform> %n neue, weiter (Ende)</numerusform>
            <numerusform> %n neue, weiter (Ende)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Standing still, %n new request(s); press to follow</source>
        <translation>
            <numerusform>Angehalten, %n neue Anfrage; drücken zum Mitlaufen</numerusform>
            <numerusform>Angehalten, %n neue Anfragen; drücken zum Mitlaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow the newest request</source>
        <translation>Der neuesten Anfrage folgen</translation>
    </message>
    <message numerus="yes">
        <source>None of %n loaded request(s) lies in the time range.</source>
        <translation>
            <numerusform>Die geladene Anfrage liegt nicht im Zeitraum.</numerusform>
            <numerusform>Keine der %n geladenen Anfragen liegt im Zeitraum.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::RoiCharts</name>
    <message>
        <source>Base %1</source>
        <translation>Basis %1</translation>
    </message>
    <message>
        <source>%1 ±10 %</source>
        <translation>%1 ±10 %</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiCsv</name>
    <message>
        <source>Prospect</source>
        <translation>Interessent</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Case shown</source>
        <translation>Gezeigter Fall</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Source says</source>
        <translation>Laut Quelle</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>Input low</source>
        <translation>Eingabe niedrig</translation>
    </message>
    <message>
        <source>Input high</source>
        <translation>Eingabe hoch</translation>
    </message>
    <message>
        <source>Result at low</source>
        <translation>Ergebnis bei niedrig</translation>
    </message>
    <message>
        <source>Result at high</source>
        <translation>Ergebnis bei hoch</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>given</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>±10 %</source>
        <translation>±10 %</translation>
    </message>
    <message>
        <source>SIMULATION: measured figures come from simulated providers</source>
        <translation>SIMULATION: Messwerte stammen von simulierten Anbietern</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiDocument</name>
    <message>
        <source>This is no ROI document: %1 at byte %2.</source>
        <translation>Dies ist kein ROI-Dokument: %1 bei Byte %2.</translation>
    </message>
    <message>
        <source>This is no ROI document.</source>
        <translation>Dies ist kein ROI-Dokument.</translation>
    </message>
    <message>
        <source>This document is of version %1; this console reads up to version %2. Open it with a newer console.</source>
        <translation>Dieses Dokument hat Version %1; diese Konsole liest bis Version %2. Bitte mit einer neueren Konsole öffnen.</translation>
    </message>
    <message>
        <source>This document names no version.</source>
        <translation>Dieses Dokument nennt keine Version.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known to this document&apos;s version.</source>
        <translation>„%1“ ist in der Version dieses Dokuments unbekannt.</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; is not known to this document&apos;s version.</source>
        <translation>Das Modell „%1“ ist in der Version dieses Dokuments unbekannt.</translation>
    </message>
    <message>
        <source>The input &quot;%1&quot; is not known to this document&apos;s version.</source>
        <translation>Die Eingabe „%1“ ist in der Version dieses Dokuments unbekannt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2; it should be a number from 0 to %3.</source>
        <translation>„%1“ ist %2; erwartet wird eine Zahl von 0 bis %3.</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>kein Text</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiEditor</name>
    <message>
        <source>change of %1</source>
        <translation>(Änderung: %1)</translation>
    </message>
    <message>
        <source>note on %1</source>
        <translation>(Notiz: %1)</translation>
    </message>
    <message>
        <source>change of the prospect&apos;s name</source>
        <translation>(Name des Interessenten)</translation>
    </message>
    <message>
        <source>choice of a plan</source>
        <translation>(Tarifwahl)</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Tarif %1</translation>
    </message>
    <message>
        <source>example “%1”</source>
        <translation>(Beispiel „%1“)</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiFiguresModel</name>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Source says</source>
        <translation>Laut Quelle</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiFile</name>
    <message>
        <source>Prospect</source>
        <translation>Interessent</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>too large for an ROI document</source>
        <translation>zu groß für ein ROI-Dokument</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiForm</name>
    <message>
        <source>%1, provenance</source>
        <translation>%1, Herkunft</translation>
    </message>
    <message>
        <source>Where the figure comes from</source>
        <translation>Woher die Zahl stammt</translation>
    </message>
    <message>
        <source>%1, note</source>
        <translation>%1, Notiz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiPane</name>
    <message>
        <source>ROI calculator</source>
        <translation>ROI-Rechner</translation>
    </message>
    <message>
        <source>Use measured</source>
        <translation>Messwerte übernehmen</translation>
    </message>
    <message>
        <source>&amp;New prospect</source>
        <translation>&amp;Neuer Interessent</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Export &amp;proposal PDF…</source>
        <translation>An&amp;gebot als PDF exportieren…</translation>
    </message>
    <message>
        <source>%1 case</source>
        <translation>Fall „%1“</translation>
    </message>
    <message>
        <source>Use &amp;measured, keep the volume</source>
        <translation>&amp;Messwerte übernehmen, Volumen behalten</translation>
    </message>
    <message>
        <source>Use measured, &amp;volume included</source>
        <translation>Messwerte mit &amp;Volumen übernehmen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Export proposal PDF…</source>
        <translation>Angebot als PDF exportieren…</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>Interessent</translation>
    </message>
    <message>
        <source>Name of the prospect</source>
        <translation>Name des Interessenten</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>Kein Tarif</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Own figures</source>
        <translation>Eigene Zahlen</translation>
    </message>
    <message>
        <source>Pros&amp;pect</source>
        <translation>&amp;Interessent</translation>
    </message>
    <message>
        <source>P&amp;lan</source>
        <translation>&amp;Tarif</translation>
    </message>
    <message>
        <source>E&amp;xample</source>
        <translation>Bei&amp;spiel</translation>
    </message>
    <message>
        <source>Alt+%1: what the fields show and take</source>
        <translation>Alt+%1: was die Felder zeigen und annehmen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>No gateway is connected</source>
        <translation>Kein Gateway ist verbunden</translation>
    </message>
    <message>
        <source>The gateway has no usage in the last 30 days</source>
        <translation>Das Gateway hat in den letzten 30 Tagen keinen Verbrauch</translation>
    </message>
    <message>
        <source>A gateway measures nothing of this model</source>
        <translation>Von diesem Modell misst ein Gateway nichts</translation>
    </message>
    <message>
        <source>Fill in the last 30 days of this gateway</source>
        <translation>Die letzten 30 Tage dieses Gateways eintragen</translation>
    </message>
    <message>
        <source>measured figures</source>
        <translation>(Messwerte)</translation>
    </message>
    <message>
        <source>new prospect</source>
        <translation>(neuer Interessent)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>ROI documents (*.gcroi);;All files (*)</source>
        <translation>ROI-Dokumente (*.gcroi);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>opening of %1</source>
        <translation>(Öffnen von %1)</translation>
    </message>
    <message>
        <source>ROI documents (*.gcroi)</source>
        <translation>ROI-Dokumente (*.gcroi)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Export proposal</source>
        <translation>Angebot exportieren</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Proposal written to %1</source>
        <translation>Angebot geschrieben nach %1</translation>
    </message>
    <message>
        <source>Unsaved figures</source>
        <translation>Nicht gespeicherte Zahlen</translation>
    </message>
    <message>
        <source>The figures of the ROI calculator are not saved.</source>
        <translation>Die Zahlen des ROI-Rechners sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>The figures for %1 are not saved.</source>
        <translation>Die Zahlen für %1 sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The gateway did not tell its usage: %1</source>
        <translation>Das Gateway hat seinen Verbrauch nicht mitgeteilt: %1</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiPreset</name>
    <message>
        <source>Sample: 12 million requests</source>
        <translation>Muster: 12 Millionen Anfragen</translation>
    </message>
    <message>
        <source>January 2026, three providers</source>
        <translation>Januar 2026, drei Anbieter</translation>
    </message>
    <message>
        <source>Cost optimization, three models</source>
        <translation>Kostenoptimierung, drei Modelle</translation>
    </message>
    <message>
        <source>SupportAI: AI cost</source>
        <translation>SupportAI: KI-Kosten</translation>
    </message>
    <message>
        <source>LegalTech: AI cost</source>
        <translation>LegalTech: KI-Kosten</translation>
    </message>
    <message>
        <source>“No budget”: fee included</source>
        <translation>„Kein Budget“: mit Gebühr</translation>
    </message>
    <message>
        <source>SupportAI: net of the Growth plan</source>
        <translation>SupportAI: netto im Tarif Growth</translation>
    </message>
    <message>
        <source>Build or buy, year 1</source>
        <translation>Selbst bauen oder kaufen, Jahr 1</translation>
    </message>
    <message>
        <source>“Too busy to integrate”</source>
        <translation>„Keine Zeit für die Integration“</translation>
    </message>
    <message>
        <source>Outage of four hours</source>
        <translation>Ausfall von vier Stunden</translation>
    </message>
    <message>
        <source>Agreement of 99.9 %</source>
        <translation>Vereinbarung über 99,9 %</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>Pilot</source>
        <translation>Pilot</translation>
    </message>
    <message>
        <source>Pilot, design partner</source>
        <translation>Pilot, Designpartner</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Growth</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>%1; the base is the middle of its range</source>
        <translation>%1; die Basis ist die Mitte der Spanne</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiResults</name>
    <message>
        <source>From today to after, USD</source>
        <translation>Von heute zu danach, USD</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Sensitivity, table</source>
        <translation>Sensitivität, Tabelle</translation>
    </message>
    <message>
        <source>What the result hangs on</source>
        <translation>Wovon das Ergebnis abhängt</translation>
    </message>
    <message>
        <source>Show the same numbers as a table</source>
        <translation>Dieselben Zahlen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Sensitivity as a table</source>
        <translation>Sensitivität als Tabelle</translation>
    </message>
    <message>
        <source>%1, %2 case</source>
        <translation>%1, Fall „%2“</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>▲ These figures are too large to be reckoned exactly.</source>
        <translation>▲ Diese Zahlen sind zu groß, um exakt gerechnet zu werden.</translation>
    </message>
    <message>
        <source>▲ Enter volume or load a measured month.</source>
        <translation>▲ Volumen eingeben oder einen gemessenen Monat laden.</translation>
    </message>
    <message>
        <source>▲ %1 requests a month are more than the %2 of plan %3.</source>
        <translation>▲ %1 Anfragen im Monat sind mehr als die %2 des Tarifs %3.</translation>
    </message>
    <message>
        <source>▲ The fee of plan %1 is a matter of agreement: enter it.</source>
        <translation>▲ Die Gebühr des Tarifs %1 ist Verhandlungssache: bitte eintragen.</translation>
    </message>
    <message>
        <source>%1: computed %2, the source says %3: %4.</source>
        <translation>%1: berechnet %2, laut Quelle %3: %4.</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiSensitivityModel</name>
    <message>
        <source>%1 ±10 %</source>
        <translation>%1 ±10 %</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Result at low</source>
        <translation>Ergebnis bei niedrig</translation>
    </message>
    <message>
        <source>Result at high</source>
        <translation>Ergebnis bei hoch</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>Ausschlag</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiText</name>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>vs. single provider</source>
        <translation>ggü. Einzelanbieter</translation>
    </message>
    <message>
        <source>vs. in-house build</source>
        <translation>ggü. Eigenbau</translation>
    </message>
    <message>
        <source>Outage cost</source>
        <translation>Ausfallkosten</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Requests per month</source>
        <translation>Anfragen pro Monat</translation>
    </message>
    <message>
        <source>Tokens in per request</source>
        <translation>Eingabe-Token je Anfrage</translation>
    </message>
    <message>
        <source>Tokens out per request</source>
        <translation>Ausgabe-Token je Anfrage</translation>
    </message>
    <message>
        <source>Price in</source>
        <translation>Preis Eingabe</translation>
    </message>
    <message>
        <source>Price out</source>
        <translation>Preis Ausgabe</translation>
    </message>
    <message>
        <source>Cache hit rate</source>
        <translation>Cache-Trefferquote</translation>
    </message>
    <message>
        <source>Routable to cheaper</source>
        <translation>Günstiger routbar</translation>
    </message>
    <message>
        <source>Cheaper tier&apos;s price</source>
        <translation>Preis der günstigeren Stufe</translation>
    </message>
    <message>
        <source>Incidents per month</source>
        <translation>Störungen pro Monat</translation>
    </message>
    <message>
        <source>Length of an incident</source>
        <translation>Dauer einer Störung</translation>
    </message>
    <message>
        <source>Cost of downtime</source>
        <translation>Kosten der Ausfallzeit</translation>
    </message>
    <message>
        <source>Downtime avoided</source>
        <translation>Vermiedene Ausfallzeit</translation>
    </message>
    <message>
        <source>Engineering hours saved</source>
        <translation>Gesparte Entwicklerstunden</translation>
    </message>
    <message>
        <source>Hourly rate</source>
        <translation>Stundensatz</translation>
    </message>
    <message>
        <source>Platform fee</source>
        <translation>Plattformgebühr</translation>
    </message>
    <message>
        <source>One-off cost</source>
        <translation>Einmalkosten</translation>
    </message>
    <message>
        <source>AI spend today</source>
        <translation>KI-Ausgaben heute</translation>
    </message>
    <message>
        <source>Price per request today</source>
        <translation>Preis je Anfrage heute</translation>
    </message>
    <message>
        <source>Route 1, requests</source>
        <translation>Route 1, Anfragen</translation>
    </message>
    <message>
        <source>Route 1, cost</source>
        <translation>Route 1, Kosten</translation>
    </message>
    <message>
        <source>Route 2, requests</source>
        <translation>Route 2, Anfragen</translation>
    </message>
    <message>
        <source>Route 2, cost</source>
        <translation>Route 2, Kosten</translation>
    </message>
    <message>
        <source>Route 3, requests</source>
        <translation>Route 3, Anfragen</translation>
    </message>
    <message>
        <source>Route 3, cost</source>
        <translation>Route 3, Kosten</translation>
    </message>
    <message>
        <source>Saving known beforehand</source>
        <translation>Vorab bekannte Einsparung</translation>
    </message>
    <message>
        <source>Engineers</source>
        <translation>Entwickler</translation>
    </message>
    <message>
        <source>Time to build</source>
        <translation>Bauzeit</translation>
    </message>
    <message>
        <source>Salary</source>
        <translation>Gehalt</translation>
    </message>
    <message>
        <source>Infrastructure while building</source>
        <translation>Infrastruktur während des Baus</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Cost of an outage</source>
        <translation>Kosten eines Ausfalls</translation>
    </message>
    <message>
        <source>Provider outages</source>
        <translation>Ausfälle des Anbieters</translation>
    </message>
    <message>
        <source>Uptime agreed</source>
        <translation>Vereinbarte Verfügbarkeit</translation>
    </message>
    <message>
        <source>Integration time</source>
        <translation>Integrationszeit</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Einsparung</translation>
    </message>
    <message>
        <source>LLM spend today</source>
        <translation>LLM-Ausgaben heute</translation>
    </message>
    <message>
        <source>Saved by the cache</source>
        <translation>Einsparung durch Cache</translation>
    </message>
    <message>
        <source>Saved by routing</source>
        <translation>Einsparung durch Routing</translation>
    </message>
    <message>
        <source>LLM spend after</source>
        <translation>LLM-Ausgaben danach</translation>
    </message>
    <message>
        <source>Engineering saved</source>
        <translation>Gesparte Entwicklung</translation>
    </message>
    <message>
        <source>Net saving per month</source>
        <translation>Nettoeinsparung pro Monat</translation>
    </message>
    <message>
        <source>Payback</source>
        <translation>Amortisation</translation>
    </message>
    <message>
        <source>Net saving in year 1</source>
        <translation>Nettoeinsparung in Jahr 1</translation>
    </message>
    <message>
        <source>Return in year 1</source>
        <translation>Rendite in Jahr 1</translation>
    </message>
    <message>
        <source>Cost today</source>
        <translation>Kosten heute</translation>
    </message>
    <message>
        <source>AI cost with routing</source>
        <translation>KI-Kosten mit Routing</translation>
    </message>
    <message>
        <source>Saving, share</source>
        <translation>Einsparung, Anteil</translation>
    </message>
    <message>
        <source>Total after</source>
        <translation>Summe danach</translation>
    </message>
    <message>
        <source>Net saving, share</source>
        <translation>Nettoeinsparung, Anteil</translation>
    </message>
    <message>
        <source>Engineering</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>In-house, year 1</source>
        <translation>Eigenbau, Jahr 1</translation>
    </message>
    <message>
        <source>Platform, year 1</source>
        <translation>Plattform, Jahr 1</translation>
    </message>
    <message>
        <source>Saving in year 1</source>
        <translation>Einsparung in Jahr 1</translation>
    </message>
    <message>
        <source>Outage cost avoided per year</source>
        <translation>Vermiedene Ausfallkosten pro Jahr</translation>
    </message>
    <message>
        <source>Downtime the agreement allows</source>
        <translation>Laut Vereinbarung zulässige Ausfallzeit</translation>
    </message>
    <message>
        <source>Cost of that downtime</source>
        <translation>Kosten dieser Ausfallzeit</translation>
    </message>
    <message>
        <source>Cost of integrating</source>
        <translation>Kosten der Integration</translation>
    </message>
    <message>
        <source>Return in the first month</source>
        <translation>Rendite im ersten Monat</translation>
    </message>
    <message>
        <source>Net saving in the first month</source>
        <translation>Nettoeinsparung im ersten Monat</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>Interessent</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Savings compound and are never added on the same base: the cache takes its share of today&apos;s spend first, and routing works on what is left. Downtime avoided and engineering hours saved are added, the platform fee is taken off. Payback is the one-off cost over the net saving of a month; the return of year 1 is twelve net months less the one-off cost, over fee and one-off cost of that year.</source>
        <translation>Einsparungen wirken nacheinander und werden nie auf derselben Basis addiert: Der Cache nimmt zuerst seinen Anteil an den heutigen Ausgaben, das Routing wirkt auf den Rest. Vermiedene Ausfallzeit und gesparte Entwicklerstunden kommen hinzu, die Plattformgebühr wird abgezogen. Die Amortisation ist die Einmalkosten geteilt durch die Nettoeinsparung eines Monats; die Rendite in Jahr 1 ist die Nettoeinsparung von zwölf Monaten abzüglich der Einmalkosten, geteilt durch Gebühr und Einmalkosten dieses Jahres.</translation>
    </message>
    <message>
        <source>Cost today is the fixed spend, plus requests at today&apos;s price per request. From it the cost of the routes is taken off, less a saving known beforehand; the net saving also bears the platform fee.</source>
        <translation>Die Kosten heute sind die festen Ausgaben plus die Anfragen zum heutigen Preis je Anfrage. Davon gehen die Kosten der Routen ab, vermindert um eine vorab bekannte Einsparung; die Nettoeinsparung trägt zusätzlich die Plattformgebühr.</translation>
    </message>
    <message>
        <source>Building costs engineers × months × salary ÷ 12, the infrastructure while building and a year of maintenance; it is compared with twelve months of the platform fee.</source>
        <translation>Der Eigenbau kostet Entwickler × Monate × Gehalt ÷ 12, die Infrastruktur während des Baus und ein Jahr Wartung; verglichen wird mit zwölf Monaten Plattformgebühr.</translation>
    </message>
    <message>
        <source>Outage cost is the hours a single provider was down in a year × the cost of an hour; failover avoids its share of it. The downtime an agreement allows is the rest to 100 % of 8,760 hours.</source>
        <translation>Ausfallkosten sind die Stunden, die ein einzelner Anbieter im Jahr ausfiel, × die Kosten einer Stunde; Failover vermeidet seinen Anteil daran. Die laut Vereinbarung zulässige Ausfallzeit ist der Rest zu 100 % von 8.760 Stunden.</translation>
    </message>
    <message>
        <source>The return of the first month is the saving of a month over the hours of integration × the hourly rate.</source>
        <translation>Die Rendite des ersten Monats ist die Einsparung eines Monats, geteilt durch Integrationsstunden × Stundensatz.</translation>
    </message>
    <message>
        <source>USD %1</source>
        <translation>%1 USD</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 Monate</translation>
    </message>
    <message>
        <source>%1 hours/year</source>
        <translation>%1 Stunden/Jahr</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 US dollars</source>
        <translation>%1 US-Dollar</translation>
    </message>
    <message>
        <source> USD</source>
        <translation> USD</translation>
    </message>
    <message>
        <source> USD/month</source>
        <translation> USD/Monat</translation>
    </message>
    <message>
        <source> USD/year</source>
        <translation> USD/Jahr</translation>
    </message>
    <message>
        <source> USD/hour</source>
        <translation> USD/Stunde</translation>
    </message>
    <message>
        <source> USD/minute</source>
        <translation> USD/Minute</translation>
    </message>
    <message>
        <source> USD/request</source>
        <translation> USD/Anfrage</translation>
    </message>
    <message>
        <source> USD/1M tokens</source>
        <translation> USD/Mio. Token</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> /month</source>
        <translation> /Monat</translation>
    </message>
    <message>
        <source> /year</source>
        <translation> /Jahr</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> Token</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> Stunden</translation>
    </message>
    <message>
        <source> hours/month</source>
        <translation> Stunden/Monat</translation>
    </message>
    <message>
        <source> hours/year</source>
        <translation> Stunden/Jahr</translation>
    </message>
    <message>
        <source> months</source>
        <translation> Monate</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
</context>
<context>
    <name>gc::console::RuleDialog</name>
    <message>
        <source>New alert rule</source>
        <translation>Neue Alarmregel</translation>
    </message>
    <message>
        <source>Alert rule %1</source>
        <translation>Alarmregel %1</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>Regel speichern</translation>
    </message>
    <message>
        <source>Desktop notification</source>
        <translation>Desktop-Benachrichtigung</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Preview of the last 24 hours</source>
        <translation>Vorschau der letzten 24 Stunden</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Figure</source>
        <translation>&amp;Messgröße</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>V&amp;on</translation>
    </message>
    <message>
        <source>Whose figure</source>
        <translation>Wessen Messgröße</translation>
    </message>
    <message>
        <source>On&amp;ly</source>
        <translation>N&amp;ur</translation>
    </message>
    <message>
        <source>Only this provider or tenant</source>
        <translation>Nur dieser Anbieter oder Mandant</translation>
    </message>
    <message>
        <source>E&amp;xceeds</source>
        <translation>Über&amp;schreitet</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Fo&amp;r</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Se&amp;verity</source>
        <translation>S&amp;chwere</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>&amp;Webhooks</source>
        <translation>&amp;Webhooks</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No webhooks yet: add one under “Webhooks…”</source>
        <translation>Noch keine Webhooks: unter „Webhooks…“ hinzufügen</translation>
    </message>
    <message>
        <source>No preview: %1</source>
        <translation>Keine Vorschau: %1</translation>
    </message>
    <message>
        <source>Now: %1.</source>
        <translation>Jetzt: %1.</translation>
    </message>
    <message>
        <source>The gateway keeps no past of this figure, so there is no preview.</source>
        <translation>Das Gateway bewahrt von dieser Messgröße nichts auf, daher keine Vorschau.</translation>
    </message>
    <message numerus="yes">
        <source>Would have fired %n time(s) since %1, when the kept figures begin.</source>
        <translation>
            <numerusform>Hätte seit %1, dem Beginn der aufbewahrten Werte, %n-mal ausgelöst.</numerusform>
            <numerusform>Hätte seit %1, dem Beginn der aufbewahrten Werte, %n-mal ausgelöst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else changed this rule meanwhile: close this window and open it again.</source>
        <translation>Jemand anders hat diese Regel inzwischen geändert: Fenster schließen und neu öffnen.</translation>
    </message>
</context>
<context>
    <name>gc::console::Scope</name>
    <message>
        <source>the last 24 hours: live figures reach no further back</source>
        <translation>die letzten 24 Stunden: Live-Zahlen reichen nicht weiter zurück</translation>
    </message>
</context>
<context>
    <name>gc::console::ScopeBar</name>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>STAGING</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>LOCAL</source>
        <translation>LOKAL</translation>
    </message>
    <message>
        <source>NOT CONNECTED</source>
        <translation>NICHT VERBUNDEN</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <source>Last 5 min</source>
        <translation>Letzte 5 min</translation>
    </message>
    <message>
        <source>Last 15 min</source>
        <translation>Letzte 15 min</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>Letzte 6 Stunden</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Time range (Ctrl+T)</source>
        <translation>Zeitraum (Strg+T)</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>Alle Mandanten</translation>
    </message>
    <message>
        <source>no gateway</source>
        <translation>kein Gateway</translation>
    </message>
    <message>
        <source>The gateway this console speaks to: %1</source>
        <translation>Das Gateway, mit dem diese Konsole spricht: %1</translation>
    </message>
    <message>
        <source>Time zone of every axis, table and tooltip (Ctrl+U)</source>
        <translation>Zeitzone aller Achsen, Tabellen und Kurzinfos (Strg+U)</translation>
    </message>
    <message>
        <source> LIVE  F8</source>
        <translation> LIVE  F8</translation>
    </message>
    <message>
        <source> PAUSED  F8</source>
        <translation> ANGEHALTEN  F8</translation>
    </message>
    <message>
        <source>Live: the screen follows; press to pause</source>
        <translation>Live: Der Bildschirm läuft mit; drücken zum Anhalten</translation>
    </message>
    <message>
        <source>Paused: news are kept and counted; press to follow</source>
        <translation>Angehalten: Neues wird gesammelt und gezählt; drücken zum Mitlaufen</translation>
    </message>
    <message>
        <source>Pause (F8)</source>
        <translation>Anhalten (F8)</translation>
    </message>
    <message>
        <source>Follow again (F8)</source>
        <translation>Wieder mitlaufen (F8)</translation>
    </message>
    <message>
        <source> Search  Ctrl+K</source>
        <translation> Suchen  Strg+K</translation>
    </message>
    <message>
        <source>Search and run: command palette</source>
        <translation>Suchen und ausführen: Befehlspalette</translation>
    </message>
    <message>
        <source>Run a command, open a pane, find a tenant, key, provider or request (Ctrl+K)</source>
        <translation>Befehl ausführen, Ansicht öffnen, Mandant, Schlüssel, Anbieter oder Anfrage finden (Strg+K)</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>SIMULATION: the providers behind these figures are simulated</source>
        <translation>SIMULATION: die Anbieter hinter diesen Zahlen sind simuliert</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>gc::console::SecretDialog</name>
    <message>
        <source>I &amp;stored it in a safe place</source>
        <translation>&amp;Sicher aufbewahrt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This is shown once. Copy it to where the application keeps its secrets; the clipboard is cleared after 60 seconds.</source>
        <translation>Das wird einmal gezeigt. Dorthin kopieren, wo die Anwendung ihre Geheimnisse hat; die Zwischenablage wird nach 60 Sekunden geleert.</translation>
    </message>
    <message>
        <source>I stored it in a safe place</source>
        <translation>Sicher aufbewahrt</translation>
    </message>
    <message>
        <source>The secret, not read aloud: use Copy</source>
        <translation>Das Geheimnis, wird nicht vorgelesen: Kopieren benutzen</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>Das Geheimnis kopieren</translation>
    </message>
    <message>
        <source>Say first that the secret is stored</source>
        <translation>Erst bestätigen, dass das Geheimnis aufbewahrt ist</translation>
    </message>
</context>
<context>
    <name>gc::console::SecretStore</name>
    <message>
        <source>It did not answer</source>
        <translation>Er hat nicht geantwortet</translation>
    </message>
    <message>
        <source>It did not give back what was written</source>
        <translation>Er hat nicht zurückgegeben, was geschrieben wurde</translation>
    </message>
    <message>
        <source>There is no keychain: the token is kept for this session only</source>
        <translation>Es gibt keinen Schlüsselbund: das Token gilt nur für diese Sitzung</translation>
    </message>
</context>
<context>
    <name>gc::console::SeriesTableModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>p50 ms</source>
        <translation>p50 ms</translation>
    </message>
    <message>
        <source>p95 ms</source>
        <translation>p95 ms</translation>
    </message>
    <message>
        <source>p99 ms</source>
        <translation>p99 ms</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>Fehlversuche</translation>
    </message>
    <message>
        <source>Client failures</source>
        <translation>Client-Fehler</translation>
    </message>
</context>
<context>
    <name>gc::console::SettingsPane</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1: gateway %2, environment %3, answered in %4</source>
        <translation>%1: Gateway %2, Umgebung %3, Antwort in %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Add connection…</source>
        <translation>Verbindung &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Open at &amp;start</source>
        <translation>Beim &amp;Start öffnen</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Reset &amp;preferences</source>
        <translation>Vorlieben &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Density of tables</source>
        <translation>Tabellendichte</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Luftig</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Of this machine</source>
        <translation>Von diesem Rechner</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Density of tables</source>
        <translation>Tabellen&amp;dichte</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Appearance, language and time</source>
        <translation>Aussehen, Sprache und Zeit</translation>
    </message>
    <message>
        <source>Reset preferences</source>
        <translation>Vorlieben zurücksetzen</translation>
    </message>
    <message>
        <source>%1: no token is kept; edit the connection to type it</source>
        <translation>%1: kein Token vorhanden; zum Eingeben die Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove the connection %1 (%2)?</source>
        <translation>Die Verbindung %1 (%2) entfernen?</translation>
    </message>
    <message>
        <source>Its token leaves the keychain, its certificate is forgotten. The gateway is not touched.</source>
        <translation>Ihr Token verlässt den Schlüsselbund, ihr Zertifikat wird vergessen. Das Gateway bleibt unberührt.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Choose a connection</source>
        <translation>Eine Verbindung auswählen</translation>
    </message>
    <message>
        <source>The console&apos;s own gateway is there as long as it runs</source>
        <translation>Das Gateway der Konsole ist da, solange sie läuft</translation>
    </message>
    <message>
        <source>It is in use: connect elsewhere first</source>
        <translation>In Gebrauch: zuerst woanders verbinden</translation>
    </message>
    <message>
        <source>Tokens you choose to keep are in the system keychain; others last for this session.</source>
        <translation>Aufbewahrte Token liegen im Schlüsselbund des Systems; die anderen gelten für diese Sitzung.</translation>
    </message>
    <message>
        <source>No keychain answers on this machine: tokens are kept for this session only and have to be typed again after a restart.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund: Token gelten nur für diese Sitzung und sind nach einem Neustart neu einzugeben.</translation>
    </message>
    <message>
        <source>Asking for the system keychain…</source>
        <translation>Schlüsselbund des Systems wird gesucht…</translation>
    </message>
</context>
<context>
    <name>gc::console::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
</context>
<context>
    <name>gc::console::SpendTableModel</name>
    <message>
        <source>No call of this tenant has a price</source>
        <translation>Kein Aufruf dieses Mandanten hat einen Preis</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Spend USD</source>
        <translation>Ausgaben USD</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
</context>
<context>
    <name>gc::console::StateBadgeDelegate</name>
    <message>
        <source>forced</source>
        <translation>erzwungen</translation>
    </message>
</context>
<context>
    <name>gc::console::StateLegend</name>
    <message>
        <source>Legend of the states</source>
        <translation>Legende der Zustände</translation>
    </message>
</context>
<context>
    <name>gc::console::StatusLine</name>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>gateway —</source>
        <translation>Gateway —</translation>
    </message>
    <message>
        <source>gateway %1</source>
        <translation>Gateway %1</translation>
    </message>
    <message>
        <source>RTT %1</source>
        <translation>RTT %1</translation>
    </message>
    <message>
        <source>data %1 old</source>
        <translation>Daten %1 alt</translation>
    </message>
    <message>
        <source>Gateway clock minus this clock: %1 ms</source>
        <translation>Uhr des Gateways minus diese Uhr: %1 ms</translation>
    </message>
    <message>
        <source>TZ %1</source>
        <translation>Zeitzone %1</translation>
    </message>
    <message>
        <source>▲ SIMULATION ACTIVE</source>
        <translation>▲ SIMULATION AKTIV</translation>
    </message>
    <message>
        <source>The providers behind this gateway are simulated; so is every figure on screen.</source>
        <translation>Die Anbieter hinter diesem Gateway sind simuliert und damit alle Zahlen auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>● PRESENTER · F12 ends</source>
        <translation>● VORFÜHRMODUS · F12 beendet</translation>
    </message>
</context>
<context>
    <name>gc::console::TableText</name>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV with headers</source>
        <translation>Als CSV mit Überschriften kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
</context>
<context>
    <name>gc::console::TenantDeletion</name>
    <message>
        <source>Export first…</source>
        <translation>Zuerst exportieren…</translation>
    </message>
    <message>
        <source>Export tenant</source>
        <translation>Mandant exportieren</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>gc::console::TenantDetail</name>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Baseline model</source>
        <translation>Baseline-Modell</translation>
    </message>
    <message>
        <source>none: no savings are computed</source>
        <translation>keins: Einsparung wird nicht berechnet</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Calls a month</source>
        <translation>Aufrufe im Monat</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>Anfragen pro Minute</translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation>Token pro Minute</translation>
    </message>
    <message>
        <source>Budget a month (UTC)</source>
        <translation>Budget im Monat (UTC)</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>kein Budget</translation>
    </message>
    <message>
        <source>Retention in days</source>
        <translation>Aufbewahrung in Tagen</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>This month (UTC)</source>
        <translation>Dieser Monat (UTC)</translation>
    </message>
    <message>
        <source>Held by requests under way</source>
        <translation>Von laufenden Anfragen belegt</translation>
    </message>
    <message>
        <source>Cost ever</source>
        <translation>Kosten insgesamt</translation>
    </message>
    <message>
        <source>Savings ever</source>
        <translation>Einsparung insgesamt</translation>
    </message>
    <message>
        <source>Keys (%1)</source>
        <translation>Schlüssel (%1)</translation>
    </message>
    <message>
        <source>all are under Keys</source>
        <translation>alle stehen unter Schlüssel</translation>
    </message>
</context>
<context>
    <name>gc::console::TenantDialogs</name>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Id</translation>
    </message>
    <message>
        <source>small letters, digits, - and _; for ever</source>
        <translation>Kleinbuchstaben, Ziffern, - und _; für immer</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>for people; else the id</source>
        <translation>für Menschen; sonst die Id</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Tarif</translation>
    </message>
    <message>
        <source>&amp;Budget USD a month</source>
        <translation>&amp;Budget USD im Monat</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>kein Budget</translation>
    </message>
    <message>
        <source>&amp;Calls a month</source>
        <translation>&amp;Calls im Monat</translation>
    </message>
    <message>
        <source>Re&amp;quests a minute</source>
        <translation>Anfra&amp;gen pro Minute</translation>
    </message>
    <message>
        <source>&amp;Tokens a minute</source>
        <translation>T&amp;oken pro Minute</translation>
    </message>
    <message>
        <source>&amp;Retention in days</source>
        <translation>Au&amp;fbewahrung in Tagen</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>when no provider of the model can</source>
        <translation>wenn kein Anbieter des Modells kann</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>bodies in memory only</source>
        <translation>Inhalte nur im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>nothing derived from bodies either</source>
        <translation>auch nichts aus Inhalten Abgeleitetes</translation>
    </message>
    <message>
        <source>Baseline &amp;model</source>
        <translation>Baseline-&amp;Modell</translation>
    </message>
    <message>
        <source>none: no savings are computed</source>
        <translation>keins: Einsparung wird nicht berechnet</translation>
    </message>
    <message>
        <source>&amp;Strategy</source>
        <translation>&amp;Strategie</translation>
    </message>
    <message>
        <source>Pre&amp;ferred providers</source>
        <translation>Be&amp;vorzugte Anbieter</translation>
    </message>
    <message>
        <source>openai, anthropic</source>
        <translation>openai, anthropic</translation>
    </message>
    <message>
        <source>&amp;Another model</source>
        <translation>&amp;Anderes Modell</translation>
    </message>
    <message>
        <source>T&amp;old at percent</source>
        <translation>Ge&amp;meldet bei Prozent</translation>
    </message>
    <message>
        <source>&amp;Data handling</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>as the plan</source>
        <translation>wie der Tarif</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Trial &amp;days</source>
        <translation>Te&amp;sttage</translation>
    </message>
    <message>
        <source>no trial</source>
        <translation>kein Test</translation>
    </message>
    <message>
        <source>&amp;Fee USD a month</source>
        <translation>&amp;Gebühr USD im Monat</translation>
    </message>
    <message>
        <source>by agreement</source>
        <translation>nach Vereinbarung</translation>
    </message>
    <message>
        <source>Fee at &amp;most USD</source>
        <translation>Gebühr &amp;höchstens USD</translation>
    </message>
    <message>
        <source>no range</source>
        <translation>keine Spanne</translation>
    </message>
    <message>
        <source>&amp;Waits in a queue</source>
        <translation>&amp;Wartet in einer Schlange</translation>
    </message>
    <message>
        <source>New tenant</source>
        <translation>Neuer Mandant</translation>
    </message>
    <message>
        <source>Create tenant</source>
        <translation>Mandant anlegen</translation>
    </message>
    <message>
        <source>Edit tenant %1</source>
        <translation>Mandant %1 bearbeiten</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Tarife</translation>
    </message>
    <message>
        <source>Plan to change</source>
        <translation>Zu ändernder Tarif</translation>
    </message>
    <message>
        <source>Delete tenant %1</source>
        <translation>Mandant %1 löschen</translation>
    </message>
    <message>
        <source>Delete tenant</source>
        <translation>Mandant löschen</translation>
    </message>
    <message>
        <source>This ends %1 for ever: %2 key(s) stop working at once, its %3 request(s) leave the console, and its id is never given to another. The gateway asks for an export made after the last change.</source>
        <translation>Das beendet %1 für immer: Schlüssel, die sofort nicht mehr gelten: %2; Anfragen, die aus der Konsole verschwinden: %3; die Id wird nie wieder vergeben. Das Gateway verlangt einen Export nach der letzten Änderung.</translation>
    </message>
</context>
<context>
    <name>gc::console::TenantListModel</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Stillgelegt</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>kein Budget</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Unknown: tenants of the configuration file are not metered by the month</source>
        <translation>Unbekannt: Mandanten der Konfigurationsdatei werden nicht nach Monaten gemessen</translation>
    </message>
    <message>
        <source>In the configuration file: edit the file and reload the gateway</source>
        <translation>Steht in der Konfigurationsdatei: Datei ändern und Gateway neu laden</translation>
    </message>
    <message>
        <source>No budget: F2 sets one</source>
        <translation>Kein Budget: F2 setzt eines</translation>
    </message>
    <message>
        <source>%1 of %2 USD</source>
        <translation>%1 von %2 USD</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Spend MTD USD</source>
        <translation>Ausgaben im Monat USD</translation>
    </message>
    <message>
        <source>Budget USD</source>
        <translation>Budget USD</translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation>Budget verbraucht</translation>
    </message>
    <message>
        <source>Calls MTD</source>
        <translation>Aufrufe im Monat</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Requests ever</source>
        <translation>Anfragen insgesamt</translation>
    </message>
    <message>
        <source>Cost ever USD</source>
        <translation>Kosten insgesamt USD</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>Verwaltet in</translation>
    </message>
</context>
<context>
    <name>gc::console::TenantWriter</name>
    <message>
        <source>suspend %1</source>
        <translation>%1 stilllegen</translation>
    </message>
    <message>
        <source>%1 is suspended: its requests are refused.</source>
        <translation>%1 ist stillgelegt: seine Anfragen werden abgelehnt.</translation>
    </message>
    <message>
        <source>resume %1</source>
        <translation>%1 wieder bedienen</translation>
    </message>
    <message>
        <source>%1 is served again.</source>
        <translation>%1 wird wieder bedient.</translation>
    </message>
    <message>
        <source>change budget of %1</source>
        <translation>Budget von %1 ändern</translation>
    </message>
    <message>
        <source>%1 is changed.</source>
        <translation>%1 ist geändert.</translation>
    </message>
</context>
<context>
    <name>gc::console::TenantsPane</name>
    <message>
        <source>Budget USD a month; empty is none</source>
        <translation>Budget USD im Monat; leer heißt keines</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>&amp;New tenant…</source>
        <translation>&amp;Neuer Mandant…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Suspend</source>
        <translation>&amp;Stilllegen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Wieder bedienen</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Plans…</source>
        <translation>&amp;Tarife…</translation>
    </message>
    <message>
        <source>Change &amp;budget in its cell</source>
        <translation>B&amp;udget in der Zelle ändern</translation>
    </message>
    <message>
        <source>Scope &amp;console to this tenant</source>
        <translation>&amp;Konsole auf diesen Mandanten beschränken</translation>
    </message>
    <message>
        <source>Search tenants by id or name</source>
        <translation>Mandanten nach Id oder Name suchen</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>Nur aktive</translation>
    </message>
    <message>
        <source>Suspended only</source>
        <translation>Nur stillgelegte</translation>
    </message>
    <message>
        <source>Which states to show</source>
        <translation>Welche Zustände gezeigt werden</translation>
    </message>
    <message>
        <source>%1 is there. Its first key is made under Keys.</source>
        <translation>%1 ist da. Der erste Schlüssel wird unter Schlüssel angelegt.</translation>
    </message>
    <message>
        <source>Select a tenant first</source>
        <translation>Zuerst einen Mandanten wählen</translation>
    </message>
    <message>
        <source>In the configuration file: edit the file and reload the gateway</source>
        <translation>Steht in der Konfigurationsdatei: Datei ändern und Gateway neu laden</translation>
    </message>
    <message>
        <source>Create your first tenant.</source>
        <translation>Den ersten Mandanten anlegen.</translation>
    </message>
    <message>
        <source>New tenant…</source>
        <translation>Neuer Mandant…</translation>
    </message>
    <message numerus="yes">
        <source>Tenants, table, %n row(s)</source>
        <translation>
            <numerusform>Mandanten, Tabelle, %n Zeile</numerusform>
            <numerusform>Mandanten, Tabelle, %n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::TimeSeriesWidget</name>
    <message>
        <source>No data in this range</source>
        <translation>Keine Daten in diesem Zeitraum</translation>
    </message>
    <message numerus="yes">
        <source>%n failed attempt(s)</source>
        <translation>
            <numerusform>%n Fehlversuch</numerusform>
            <numerusform>%n Fehlversuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client failure(s)</source>
        <translation>
            <numerusform>%n Client-Fehler</numerusform>
            <numerusform>%n Client-Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 %2, most %3 at %4</source>
        <translation>%1 %2, Höchstwert %3 um %4</translation>
    </message>
</context>
<context>
    <name>gc::console::TimelineEventsModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
</context>
<context>
    <name>gc::console::TimelineWidget</name>
    <message>
        <source>now ▸</source>
        <translation>jetzt ▸</translation>
    </message>
    <message>
        <source>now (not in this window)</source>
        <translation>jetzt (nicht in diesem Fenster)</translation>
    </message>
    <message>
        <source>SIM</source>
        <translation>SIM</translation>
    </message>
    <message>
        <source>No circuit changes in range</source>
        <translation>Keine Breaker-Wechsel im Zeitraum</translation>
    </message>
    <message>
        <source>Failover timeline</source>
        <translation>Failover-Zeitachse</translation>
    </message>
    <message>
        <source> (simulated)</source>
        <translation> (simuliert)</translation>
    </message>
    <message>
        <source>— nothing known</source>
        <translation>— nichts bekannt</translation>
    </message>
    <message>
        <source>gateway clock; this clock differs by %1 ms</source>
        <translation>Uhr des Gateways; diese Uhr weicht um %1 ms ab</translation>
    </message>
    <message>
        <source>Simulate outage of %1…</source>
        <translation>Ausfall von %1 simulieren…</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n Spur</numerusform>
            <numerusform>%n Spuren</numerusform>
        </translation>
    </message>
    <message>
        <source>last failover %1</source>
        <translation>letzter Failover %1</translation>
    </message>
    <message>
        <source>no failover in range</source>
        <translation>kein Failover im Zeitraum</translation>
    </message>
    <message>
        <source>, since %1</source>
        <translation>, seit %1</translation>
    </message>
    <message>
        <source>, simulated</source>
        <translation>, simuliert</translation>
    </message>
</context>
<context>
    <name>gc::console::Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss the notice</source>
        <translation>Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>gc::console::Usd</name>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
</context>
<context>
    <name>gc::console::WebhookModel</name>
    <message>
        <source>nothing: disabled</source>
        <translation>nichts: ausgeschaltet</translation>
    </message>
    <message>
        <source>alerts, budgets and quotas</source>
        <translation>Alarme, Budgets und Kontingente</translation>
    </message>
    <message>
        <source>alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Is told of</source>
        <translation>Erfährt von</translation>
    </message>
</context>
<context>
    <name>gc::console::WebhooksDialog</name>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Send test</source>
        <translation>Test senden</translation>
    </message>
    <message>
        <source>New secret…</source>
        <translation>Neues Geheimnis…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Webhook %1</source>
        <translation>Webhook %1</translation>
    </message>
    <message>
        <source>Add webhook</source>
        <translation>Webhook hinzufügen</translation>
    </message>
    <message>
        <source>Save webhook</source>
        <translation>Webhook speichern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>who listens: on-call</source>
        <translation>wer zuhört: bereitschaft</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Also tell of &amp;budgets and quotas as they are passed</source>
        <translation>Auch erreichte &amp;Budgets und Kontingente melden</translation>
    </message>
    <message>
        <source>May lead into &amp;private networks, there also without TLS</source>
        <translation>Darf in &amp;private Netze führen, dort auch ohne TLS</translation>
    </message>
    <message>
        <source>&amp;Enabled</source>
        <translation>&amp;Eingeschaltet</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>%1 from %2 after %3</source>
        <translation>%1 von %2 nach %3</translation>
    </message>
    <message>
        <source>no answer from %1</source>
        <translation>keine Antwort von %1</translation>
    </message>
    <message>
        <source>Test delivered: %1</source>
        <translation>Test zugestellt: %1</translation>
    </message>
    <message>
        <source>Test failed: %1</source>
        <translation>Test fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>New secret for %1</source>
        <translation>Neues Geheimnis für %1</translation>
    </message>
    <message>
        <source>Make a new secret</source>
        <translation>Neues Geheimnis erzeugen</translation>
    </message>
    <message>
        <source>Messages are signed with the new secret at once, and with the old one too for 24 hours: time to give the new one to the receiver.</source>
        <translation>Nachrichten werden sofort mit dem neuen Geheimnis signiert und 24 Stunden lang auch mit dem alten: Zeit, das neue dem Empfänger zu geben.</translation>
    </message>
    <message>
        <source>Remove webhook %1</source>
        <translation>Webhook %1 entfernen</translation>
    </message>
    <message>
        <source>Remove webhook</source>
        <translation>Webhook entfernen</translation>
    </message>
    <message>
        <source>What waits for it is given up, and its secret is gone for ever. Its deliveries stay listed.</source>
        <translation>Was darauf wartet, wird aufgegeben, und das Geheimnis ist für immer weg. Die Zustellungen bleiben gelistet.</translation>
    </message>
    <message>
        <source>Select a webhook</source>
        <translation>Einen Webhook wählen</translation>
    </message>
    <message>
        <source>New signing secret of %1</source>
        <translation>Neues Signaturgeheimnis von %1</translation>
    </message>
</context>
</TS>
