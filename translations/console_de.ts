<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>gc::console</name>
    <message>
        <source>last %1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 US dollars%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests per second, %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client success, %1 percent, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 latency, %1 milliseconds, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway overhead p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway overhead p95, %1 milliseconds, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Savings today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-open — probing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked (circuit open)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open (blocked)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-open (probing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (5xx %2 · 429 %3 · timeout %4 · connect %5 · other %6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1%2” needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number that %2 can be compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is compared with “:”, not “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown field “%1”; put the term in quotes to search for it as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T3 − T1: from the arrival of the first affected request to the first success of that traffic on another provider, by the gateway&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ &lt; %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ above %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no outage in range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the first success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers other than success, and time-outs, that clients received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what clients noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests with at least one failed attempt that succeeded elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slowest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upstream calls that failed, rescued or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reaction p99 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2 − T1: until the breaker opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T6 − restore: until the breaker closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T0: outage confirmed by the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T1: the first affected request arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2: the breaker opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T3: first success of that traffic on another provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T4: at least 99 % of a second&apos;s traffic on other providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T5: half-open, the first probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T6: the breaker closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (estimated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant, key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (simulated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway overhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client delay of the failover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens from cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpriced: no price in the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Savings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No routing decision was stored with this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strategy %1 · task %2 · snapshot %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs are in the ledger and in the API; this pane is not in this version yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set in the configuration file; this pane is not in this version yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pane is not in this version yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys &amp; roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::AttemptsWaterfall</name>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1, %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::Capabilities</name>
    <message>
        <source>Offline: the gateway cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This gateway does not offer it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::ChartCard</name>
    <message>
        <source>Show the same numbers as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: show %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::EmptyState</name>
    <message>
        <source>Copy command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::FailoverPane</name>
    <message>
        <source>Live failover timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Served, requests/s  (× failed attempt, ✖ client failure)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate outage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests in brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No providers and no circuit changes in range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who served, and in which state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all tenants: circuits are shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a simulated provider can be made to fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make %1 fail (Ctrl+Shift+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End every simulated outage (Ctrl+Shift+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No outage is simulated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>▶ %n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume, %n new event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::FaultController</name>
    <message>
        <source>503 Service Unavailable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>500 Internal Server Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>429 Too Many Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>401 Unauthorized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang: accepts, never answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow: answers late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut in the middle of a stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Garbage instead of HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway did not confirm the outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outage of %1 active: %2, confirmed by the gateway%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 restored, confirmed by the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline: nothing was sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::MainWindow</name>
    <message>
        <source>Generic Corp Gateway Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;UTC or local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time &amp;range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset l&amp;ayout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Simulate outage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generic Corp Gateway Console %1
Qt %2
Font: Inter (OFL 1.1). Icons: Bootstrap Icons (MIT).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a simulated provider fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End every simulated outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No configuration yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This gateway has no providers yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write them into %1 and start again (the README shows how), or look around in the demo: its providers are simulated and nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source># SIMULATION: the providers behind these figures are simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::MeasuredUsage</name>
    <message>
        <source>Ledger %1 to %2, %3 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 of them unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, simulated providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details of the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::NavList</name>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not available: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::OutageDialog</name>
    <message>
        <source>Start outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider&apos;s name, typed to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outage did not start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A provider that hangs or is slow is only given up at the gateway&apos;s first-token deadline. Where that deadline and one retry together exceed the target of 2.00 s, the requests that meet it wait longer than the target. Use 503 to show a failover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the gateway…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This gateway has no simulated provider.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::OverviewPane</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic by provider, requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No traffic yet: send a request or start demo traffic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start demo traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers, summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend today by tenant, USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention: nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all tenants: these figures are the gateway&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused (F8): the figures stand still</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::Pane</name>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All providers restored, confirmed by the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline: the figures below are those of %1, %2 old and frozen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Next attempt in %n s.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No news for %1: states are unknown until the next answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::Proposal</name>
    <message>
        <source>your company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the Generic Corp gateway saves %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROI proposal for %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIMULATION: measured figures come from simulated providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumptions and where they come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured: from the ledger of a running gateway. Prospect: given by %1. Assumption: to be confirmed. Low is the cautious case, High the favourable one. Inputs of nothing are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All amounts are US dollars, reckoned in integers and rounded for display only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. No range was given for any input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 in the base case, from %3 in the cautious one to %4 in the favourable one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From today to after, USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the result hangs on: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the source&apos;s own figure differs; %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::ProposalFailover</name>
    <message>
        <source>An outage of %1, measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failover %1 (target %2: met)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failover %1 (target %2: missed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client failures %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescued requests %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed calls to providers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failover counts from the arrival of the first request that was hit to the first success of that traffic on another provider, by the gateway&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::ProposalPage</name>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::ProviderListModel</name>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Err %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTFT p50 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In-flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RPM used/limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 60 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::ProviderNameDelegate</name>
    <message>
        <source>SIM</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::ProviderText</name>
    <message>
        <source>%1 dialect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated outage %1 until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests %1, tokens %2 per minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 first tokens in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated outage %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::ProvidersPane</name>
    <message>
        <source>Provider health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate outage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not healthy only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which states to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the selected provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakers of the selected provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers and their breakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circuit breakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No providers: add one to the configuration file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Providers, table, %n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n blocked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>all tenants: providers are shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a provider to see its breakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a simulated provider can be made to fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this provider fail (Ctrl+Shift+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No outage is simulated for this provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the simulated outage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::RequestDelegate</name>
    <message>
        <source>SIM</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::RequestInspector</name>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◀ Prev</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routing decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway&apos;s answer as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts (%1), total %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::RequestListModel</name>
    <message>
        <source>Asked for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog has no price for this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated: the provider sent no usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>rescued after %n failed attempt(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model asked → served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTFT ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In tok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out tok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached tok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Savings USD</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::RequestsPane</name>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status:error tenant:acme cost&gt;0.05 …  (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brushed time ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the time range brushed on the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests could not be loaded: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Requests, following, %n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Requests, standing still, %n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No match among %n loaded request(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No requests yet: send one to see it here within a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following: new requests appear at the bottom; press to stand still</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> %n new, resume (End)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Standing still, %n new request(s); press to follow</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::RoiCharts</name>
    <message>
        <source>Base %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ±10 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::RoiCsv</name>
    <message>
        <source>Prospect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result at low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result at high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±10 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIMULATION: measured figures come from simulated providers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::RoiDocument</name>
    <message>
        <source>This is no ROI document: %1 at byte %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no ROI document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is of version %1; this console reads up to version %2. Open it with a newer console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document names no version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known to this document&apos;s version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; is not known to this document&apos;s version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input &quot;%1&quot; is not known to this document&apos;s version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2; it should be a number from 0 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::RoiEditor</name>
    <message>
        <source>change of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of the prospect&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice of a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::RoiFiguresModel</name>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::RoiFile</name>
    <message>
        <source>Prospect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large for an ROI document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::RoiForm</name>
    <message>
        <source>%1, provenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the figure comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::RoiPane</name>
    <message>
        <source>ROI calculator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New prospect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;proposal PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use &amp;measured, keep the volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use measured, &amp;volume included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export proposal PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the prospect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pros&amp;pect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;lan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+%1: what the fields show and take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gateway is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway has no usage in the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gateway measures nothing of this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the last 30 days of this gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new prospect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROI documents (*.gcroi);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROI documents (*.gcroi)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures of the ROI calculator are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures for %1 are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway did not tell its usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::RoiPreset</name>
    <message>
        <source>Sample: 12 million requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January 2026, three providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost optimization, three models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SupportAI: AI cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LegalTech: AI cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“No budget”: fee included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SupportAI: net of the Growth plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build or buy, year 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Too busy to integrate”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outage of four hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement of 99.9 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilot, design partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; the base is the middle of its range</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::RoiResults</name>
    <message>
        <source>From today to after, USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity, table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the result hangs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the same numbers as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ These figures are too large to be reckoned exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ Enter volume or load a measured month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ %1 requests a month are more than the %2 of plan %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ The fee of plan %1 is a matter of agreement: enter it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: computed %2, the source says %3: %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::RoiSensitivityModel</name>
    <message>
        <source>%1 ±10 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result at low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result at high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::RoiText</name>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vs. single provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vs. in-house build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outage cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests per month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in per request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens out per request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache hit rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routable to cheaper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheaper tier&apos;s price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents per month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of an incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of downtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downtime avoided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engineering hours saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hourly rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-off cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI spend today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price per request today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route 1, requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route 1, cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route 2, requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route 2, cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route 3, requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route 3, cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving known beforehand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engineers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infrastructure while building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of an outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider outages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integration time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLM spend today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved by the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved by routing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLM spend after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engineering saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net saving per month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net saving in year 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return in year 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI cost with routing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving, share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net saving, share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engineering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In-house, year 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform, year 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving in year 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outage cost avoided per year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downtime the agreement allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of that downtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of integrating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return in the first month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net saving in the first month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Savings compound and are never added on the same base: the cache takes its share of today&apos;s spend first, and routing works on what is left. Downtime avoided and engineering hours saved are added, the platform fee is taken off. Payback is the one-off cost over the net saving of a month; the return of year 1 is twelve net months less the one-off cost, over fee and one-off cost of that year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost today is the fixed spend, plus requests at today&apos;s price per request. From it the cost of the routes is taken off, less a saving known beforehand; the net saving also bears the platform fee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building costs engineers × months × salary ÷ 12, the infrastructure while building and a year of maintenance; it is compared with twelve months of the platform fee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outage cost is the hours a single provider was down in a year × the cost of an hour; failover avoids its share of it. The downtime an agreement allows is the rest to 100 % of 8,760 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The return of the first month is the saving of a month over the hours of integration × the hourly rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USD %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hours/year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 US dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> USD/month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> USD/year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> USD/hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> USD/minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> USD/request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> USD/1M tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> /month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> /year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> hours/month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> hours/year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>×</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::ScopeBar</name>
    <message>
        <source>PRODUCTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LOCAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT CONNECTED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 5 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range (Ctrl+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway this console speaks to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of every axis, table and tooltip (Ctrl+U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> LIVE  F8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> PAUSED  F8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: the screen follows; press to pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: news are kept and counted; press to follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow again (F8)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::SeriesTableModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client failures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::SpendTableModel</name>
    <message>
        <source>No call of this tenant has a price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::StateBadgeDelegate</name>
    <message>
        <source>forced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::StateLegend</name>
    <message>
        <source>Legend of the states</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::StatusLine</name>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gateway —</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gateway %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTT %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data %1 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway clock minus this clock: %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TZ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ SIMULATION ACTIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The providers behind this gateway are simulated; so is every figure on screen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::TargetText</name>
    <message>
        <source>%1 · forced %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2 failures in %3 s window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in a row (threshold %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next probe in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cooling down until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computed: %1, forced: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USD per 1M tokens %1 in, %2 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No failure remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last failure %1: %2 (%3) %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::TimeSeriesWidget</name>
    <message>
        <source>No data in this range</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failed attempt(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client failure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, most %3 at %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::TimelineEventsModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gc::console::TimelineWidget</name>
    <message>
        <source>now ▸</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now (not in this window)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No circuit changes in range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failover timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (simulated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>— nothing known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gateway clock; this clock differs by %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate outage of %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>last failover %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no failover in range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, simulated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
