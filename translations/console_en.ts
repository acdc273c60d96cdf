<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gc::console::AlertNotices</name>
    <message numerus="yes">
        <source>%n alert(s) firing</source>
        <translation>
            <numerusform>%n alert firing</numerusform>
            <numerusform>%n alerts firing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::AlertWords</name>
    <message numerus="yes">
        <source>%n webhook(s)</source>
        <translation>
            <numerusform>%n webhook</numerusform>
            <numerusform>%n webhooks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::AlertsPane</name>
    <message numerus="yes">
        <source>No rules: start from %n template(s).</source>
        <translation>
            <numerusform>No rules: start from %n template.</numerusform>
            <numerusform>No rules: start from %n templates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n hour(s)</source>
        <translation>
            <numerusform>For %n hour</numerusform>
            <numerusform>For %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alert rules, %n firing</source>
        <translation>
            <numerusform>Alert rules, %n firing</numerusform>
            <numerusform>Alert rules, %n firing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) firing</source>
        <translation>
            <numerusform>%n rule firing</numerusform>
            <numerusform>%n rules firing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::BillingPaper</name>
    <message numerus="yes">
        <source>%n request(s) had no price and are in no amount.</source>
        <translation>
            <numerusform>%n request had no price and is in no amount.</numerusform>
            <numerusform>%n requests had no price and are in no amount.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::CostChartWidget</name>
    <message numerus="yes">
        <source>Together %1 USD, %n request(s)</source>
        <translation>
            <numerusform>Together %1 USD, %n request</numerusform>
            <numerusform>Together %1 USD, %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) without a price</source>
        <translation>
            <numerusform>%n request without a price</numerusform>
            <numerusform>%n requests without a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s), total %1 US dollars</source>
        <translation>
            <numerusform>%n column, total %1 US dollars</numerusform>
            <numerusform>%n columns, total %1 US dollars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::CostFigure</name>
    <message numerus="yes">
        <source>%n request(s) without a price are not in it</source>
        <translation>
            <numerusform>%n request without a price is not in it</numerusform>
            <numerusform>%n requests without a price are not in it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::CostTableModel</name>
    <message numerus="yes">
        <source>%n request(s) without a price are not in it</source>
        <translation>
            <numerusform>%n request without a price is not in it</numerusform>
            <numerusform>%n requests without a price are not in it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::CostTiles</name>
    <message numerus="yes">
        <source>Holt-Winters with a week&apos;s season and a damped trend, over %n day(s).</source>
        <translation>
            <numerusform>Holt-Winters with a week&apos;s season and a damped trend, over %n day.</numerusform>
            <numerusform>Holt-Winters with a week&apos;s season and a damped trend, over %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mean day, over %n day(s).</source>
        <translation>
            <numerusform>The mean day, over %n day.</numerusform>
            <numerusform>The mean day, over %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::CostsPane</name>
    <message numerus="yes">
        <source>⚠ %n request(s) unpriced</source>
        <translation>
            <numerusform>⚠ %n request unpriced</numerusform>
            <numerusform>⚠ %n requests unpriced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::FailoverPane</name>
    <message numerus="yes">
        <source>▶ %n new</source>
        <translation>
            <numerusform>▶ %n new</numerusform>
            <numerusform>▶ %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume, %n new event(s)</source>
        <translation>
            <numerusform>Resume, %n new event</numerusform>
            <numerusform>Resume, %n new events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::GatewayProbe</name>
    <message numerus="yes">
        <source>No answer within %n s</source>
        <translation>
            <numerusform>No answer within %n s</numerusform>
            <numerusform>No answer within %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::KeyListModel</name>
    <message numerus="yes">
        <source>in %n d</source>
        <translation>
            <numerusform>in %n d</numerusform>
            <numerusform>in %n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::KeysPane</name>
    <message numerus="yes">
        <source>API keys, table, %n row(s)</source>
        <translation>
            <numerusform>API keys, table, %n row</numerusform>
            <numerusform>API keys, table, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::LedgerWindow</name>
    <message numerus="yes">
        <source>Requests in the file, %n row(s)</source>
        <translation>
            <numerusform>Requests in the file, %n row</numerusform>
            <numerusform>Requests in the file, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::Pane</name>
    <message numerus="yes">
        <source>Next attempt in %n s.</source>
        <translation>
            <numerusform>Next attempt in %n s.</numerusform>
            <numerusform>Next attempt in %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::PriceDialog</name>
    <message numerus="yes">
        <source>The price of %1 is set; %n request(s) got theirs.</source>
        <translation>
            <numerusform>The price of %1 is set; %n request got its own.</numerusform>
            <numerusform>The price of %1 is set; %n requests got theirs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::ProvidersPane</name>
    <message numerus="yes">
        <source>Providers, table, %n row(s)</source>
        <translation>
            <numerusform>Providers, table, %n row</numerusform>
            <numerusform>Providers, table, %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n blocked</source>
        <translation>
            <numerusform>, %n blocked</numerusform>
            <numerusform>, %n blocked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::RequestListModel</name>
    <message numerus="yes">
        <source>rescued after %n failed attempt(s)</source>
        <translation>
            <numerusform>rescued after %n failed attempt</numerusform>
            <numerusform>rescued after %n failed attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::RequestsPane</name>
    <message numerus="yes">
        <source>Requests, following, %n row(s)</source>
        <translation>
            <numerusform>Requests, following, %n row</numerusform>
            <numerusform>Requests, following, %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Requests, standing still, %n row(s)</source>
        <translation>
            <numerusform>Requests, standing still, %n row</numerusform>
            <numerusform>Requests, standing still, %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No match among %n loaded request(s).</source>
        <translation>
            <numerusform>No match among %n loaded request.</numerusform>
            <numerusform>No match among %n loaded requests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n new, resume (End)</source>
        <translation>
            <numerusform> %n new, resume (End)</numerusform>
            <numerusform> %n new, resume (End)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Standing still, %n new request(s); press to follow</source>
        <translation>
            <numerusform>Standing still, %n new request; press to follow</numerusform>
            <numerusform>Standing still, %n new requests; press to follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n loaded request(s) lies in the time range.</source>
        <translation>
            <numerusform>The loaded request does not lie in the time range.</numerusform>
            <numerusform>None of %n loaded requests lies in the time range.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::RuleDialog</name>
    <message numerus="yes">
        <source>Would have fired %n time(s) since %1, when the kept figures begin.</source>
        <translation>
            <numerusform>Would have fired %n time since %1, when the kept figures begin.</numerusform>
            <numerusform>Would have fired %n times since %1, when the kept figures begin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::TenantsPane</name>
    <message numerus="yes">
        <source>Tenants, table, %n row(s)</source>
        <translation>
            <numerusform>Tenants, table, %n row</numerusform>
            <numerusform>Tenants, table, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::TimeSeriesWidget</name>
    <message numerus="yes">
        <source>%n failed attempt(s)</source>
        <translation>
            <numerusform>%n failed attempt</numerusform>
            <numerusform>%n failed attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client failure(s)</source>
        <translation>
            <numerusform>%n client failure</numerusform>
            <numerusform>%n client failures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::TimelineWidget</name>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n lane</numerusform>
            <numerusform>%n lanes</numerusform>
        </translation>
    </message>
</context>
</TS>
