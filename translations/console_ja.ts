<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>gc::console::AdminClient</name>
    <message>
        <source>The gateway shows another certificate than the one you trusted; compare it in Settings before you trust it.</source>
        <translation>ゲートウェイが、信頼済みのものとは別の証明書を提示しています。信頼する前に設定で比べてください。</translation>
    </message>
</context>
<context>
    <name>gc::console::AlertNotices</name>
    <message>
        <source>Resolved: %1</source>
        <translation>解消: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) firing</source>
        <translation>
            <numerusform>アラート %n 件発生中</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerts resolved</source>
        <translation>アラートは解消しました</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::AlertRuleModel</name>
    <message>
        <source>? Unknown</source>
        <translation>? 不明</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>現在: %1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通知先</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Last fired</source>
        <translation>最終発生</translation>
    </message>
</context>
<context>
    <name>gc::console::AlertWords</name>
    <message>
        <source>Of the last 60 s.</source>
        <translation>直近 60 秒の値です。</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>エラー率</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Calls to providers that failed by the provider&apos;s fault, of all calls that ended.</source>
        <translation>終了した呼び出しのうち、プロバイダーの原因で失敗した割合です。</translation>
    </message>
    <message>
        <source>Latency, 95th percentile</source>
        <translation>レイテンシ、95 パーセンタイル</translation>
    </message>
    <message>
        <source>p95 latency</source>
        <translation>p95 レイテンシ</translation>
    </message>
    <message>
        <source>Of requests that succeeded; of one provider, of its calls.</source>
        <translation>成功したリクエストの値です。プロバイダー単位ではその呼び出しの値です。</translation>
    </message>
    <message>
        <source>Client failures</source>
        <translation>クライアント失敗</translation>
    </message>
    <message>
        <source>client failures</source>
        <translation>クライアント失敗</translation>
    </message>
    <message>
        <source>Requests that no provider could answer.</source>
        <translation>どのプロバイダーも応答できなかったリクエストです。</translation>
    </message>
    <message>
        <source>Failovers</source>
        <translation>フェイルオーバー</translation>
    </message>
    <message>
        <source>rescued requests</source>
        <translation>救済されたリクエスト</translation>
    </message>
    <message>
        <source>Requests that another provider than the first one answered.</source>
        <translation>最初とは別のプロバイダーが応答したリクエストです。</translation>
    </message>
    <message>
        <source>Blocked providers</source>
        <translation>遮断中のプロバイダー</translation>
    </message>
    <message>
        <source>blocked providers</source>
        <translation>遮断中のプロバイダー</translation>
    </message>
    <message>
        <source>Providers whose circuit is open; of one provider, 1 or 0.</source>
        <translation>ブレーカーがオープンのプロバイダーの数です。1 社では 1 または 0 です。</translation>
    </message>
    <message>
        <source>Unpriced calls</source>
        <translation>価格未設定の呼び出し</translation>
    </message>
    <message>
        <source>unpriced calls</source>
        <translation>価格未設定の呼び出し</translation>
    </message>
    <message>
        <source>Requests whose cost nobody knows.</source>
        <translation>コストが分からないリクエストです。</translation>
    </message>
    <message>
        <source>Budget spent</source>
        <translation>予算の消化</translation>
    </message>
    <message>
        <source>spend of budget</source>
        <translation>予算に対する支出</translation>
    </message>
    <message>
        <source>Of the tenant&apos;s budget for the calendar month (UTC).</source>
        <translation>テナントの暦月 (UTC) の予算に対する割合です。</translation>
    </message>
    <message>
        <source>Budget spent by the month&apos;s end</source>
        <translation>月末までの予算の消化</translation>
    </message>
    <message>
        <source>forecast of budget</source>
        <translation>予算に対する予測</translation>
    </message>
    <message>
        <source>As it looks now, made anew every 15 min.</source>
        <translation>現時点の予測で、15 分ごとに計算し直します。</translation>
    </message>
    <message>
        <source>Quota used</source>
        <translation>割り当ての使用</translation>
    </message>
    <message>
        <source>calls of quota</source>
        <translation>割り当てに対する呼び出し</translation>
    </message>
    <message>
        <source>Of the calls that the tenant&apos;s plan includes.</source>
        <translation>テナントのプランに含まれる呼び出しに対する割合です。</translation>
    </message>
    <message>
        <source>Keys that end soon</source>
        <translation>まもなく期限切れのキー</translation>
    </message>
    <message>
        <source>keys ending</source>
        <translation>期限切れ間近のキー</translation>
    </message>
    <message>
        <source>API keys that end within 14 days and were not rotated.</source>
        <translation>14 日以内に期限が切れ、更新されていない API キーです。</translation>
    </message>
    <message>
        <source>each provider</source>
        <translation>各プロバイダー</translation>
    </message>
    <message>
        <source>each tenant</source>
        <translation>各テナント</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>%1 &gt; %2</source>
        <translation>%1 &gt; %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 が %2 継続</translation>
    </message>
    <message>
        <source>■ Critical</source>
        <translation>■ 重大</translation>
    </message>
    <message>
        <source>▲ Warning</source>
        <translation>▲ 警告</translation>
    </message>
    <message>
        <source>○ Info</source>
        <translation>○ 情報</translation>
    </message>
    <message>
        <source>– Disabled</source>
        <translation>– 無効</translation>
    </message>
    <message>
        <source>◌ Muted until %1, firing</source>
        <translation>◌ %1 まで通知停止、発生中</translation>
    </message>
    <message>
        <source>◌ Muted until %1</source>
        <translation>◌ %1 まで通知停止</translation>
    </message>
    <message>
        <source>■ Firing %1</source>
        <translation>■ 発生中 %1</translation>
    </message>
    <message>
        <source>▲ Pending %1</source>
        <translation>▲ 保留中 %1</translation>
    </message>
    <message>
        <source>● OK</source>
        <translation>● 正常</translation>
    </message>
    <message>
        <source>? No data</source>
        <translation>? データなし</translation>
    </message>
    <message>
        <source>? Unknown</source>
        <translation>? 不明</translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s)</source>
        <translation>
            <numerusform>Webhook %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>desktop</source>
        <translation>デスクトップ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>● Delivered</source>
        <translation>● 配信済み</translation>
    </message>
    <message>
        <source>▲ Retrying</source>
        <translation>▲ 再試行中</translation>
    </message>
    <message>
        <source>■ Failed</source>
        <translation>■ 失敗</translation>
    </message>
    <message>
        <source>◌ Being sent</source>
        <translation>◌ 送信中</translation>
    </message>
    <message>
        <source>Test message</source>
        <translation>テストメッセージ</translation>
    </message>
    <message>
        <source>%1, resolved</source>
        <translation>%1、解消</translation>
    </message>
    <message>
        <source>High error rate</source>
        <translation>高いエラー率</translation>
    </message>
    <message>
        <source>Provider blocked</source>
        <translation>プロバイダー遮断</translation>
    </message>
    <message>
        <source>Slow answers</source>
        <translation>応答の遅延</translation>
    </message>
    <message>
        <source>Clients see failures</source>
        <translation>クライアントに失敗が発生</translation>
    </message>
    <message>
        <source>Budget nearly spent</source>
        <translation>予算をほぼ消化</translation>
    </message>
    <message>
        <source>Budget will not last</source>
        <translation>予算が不足する見込み</translation>
    </message>
</context>
<context>
    <name>gc::console::AlertsPane</name>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Redeliver</source>
        <translation>再配信</translation>
    </message>
    <message>
        <source>&amp;New rule…</source>
        <translation>新しいルール(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit rule…</source>
        <translation>ルールを編集(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete rule…</source>
        <translation>ルールを削除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Webhooks…</source>
        <translation>&amp;Webhook…</translation>
    </message>
    <message numerus="yes">
        <source>No rules: start from %n template(s).</source>
        <translation>
            <numerusform>ルールがありません。%n 個のテンプレートから始められます。</numerusform>
        </translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>新しいルール…</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>アラートルール</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>配信</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>通知停止</translation>
    </message>
    <message>
        <source>Mute the selected rule</source>
        <translation>選択したルールの通知を停止</translation>
    </message>
    <message numerus="yes">
        <source>For %n hour(s)</source>
        <translation>
            <numerusform>%n 時間</numerusform>
        </translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>日時を指定…</translation>
    </message>
    <message>
        <source>End the mute</source>
        <translation>通知停止を終了</translation>
    </message>
    <message>
        <source>&amp;Mute rule…</source>
        <translation>ルールの通知を停止(&amp;M)…</translation>
    </message>
    <message>
        <source>Delete rule %1</source>
        <translation>ルール %1 を削除</translation>
    </message>
    <message>
        <source>Delete rule</source>
        <translation>ルールを削除</translation>
    </message>
    <message>
        <source>Nobody is told any more of what it watched. Its history stays.</source>
        <translation>このルールの監視内容は通知されなくなります。履歴は残ります。</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>%1 の通知を停止</translation>
    </message>
    <message>
        <source>Mute until</source>
        <translation>通知停止の終了日時</translation>
    </message>
    <message>
        <source>&amp;Until (%1)</source>
        <translation>終了日時 (%1)(&amp;U)</translation>
    </message>
    <message numerus="yes">
        <source>Alert rules, %n firing</source>
        <translation>
            <numerusform>アラートルール、%n 件発生中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) firing</source>
        <translation>
            <numerusform>ルール %n 件発生中</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a rule</source>
        <translation>ルールを選択してください</translation>
    </message>
    <message>
        <source>Select a delivery</source>
        <translation>配信を選択してください</translation>
    </message>
    <message>
        <source>It is still being tried</source>
        <translation>まだ試行中です</translation>
    </message>
</context>
<context>
    <name>gc::console::AlignedHeader</name>
    <message>
        <source>Fit “%1”</source>
        <translation>「%1」の幅を調整</translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation>「%1」を隠す</translation>
    </message>
    <message>
        <source>Fit all columns</source>
        <translation>すべての列の幅を調整</translation>
    </message>
</context>
<context>
    <name>gc::console::AttemptsWaterfall</name>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Attempt %1, %2 %3</source>
        <translation>試行%1、%2 %3</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%2後に%1</translation>
    </message>
</context>
<context>
    <name>gc::console::BillingDialog</name>
    <message>
        <source>The tenant pays its providers &amp;itself</source>
        <translation>テナントがプロバイダーに直接支払う(&amp;I)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>レポートを保存</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>請求書</translation>
    </message>
    <message>
        <source>SLA report</source>
        <translation>SLA レポート</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>レポート(&amp;R)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>テナント(&amp;T)</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>月(&amp;M)</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>The tenant pays its providers itself</source>
        <translation>テナントがプロバイダーに直接支払う</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>gc::console::BillingPaper</name>
    <message>
        <source>Tenant %1</source>
        <translation>テナント %1</translation>
    </message>
    <message>
        <source>Month %1 (%2)</source>
        <translation>%1 月分 (%2)</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>プラン %1</translation>
    </message>
    <message>
        <source>the month is not over: these figures are not final</source>
        <translation>月が終わっていないため、数値は確定していません</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>請求書</translation>
    </message>
    <message>
        <source>Total, USD</source>
        <translation>合計 USD</translation>
    </message>
    <message>
        <source>Usage passed on, USD</source>
        <translation>利用料 (実費) USD</translation>
    </message>
    <message>
        <source>Platform fee, USD</source>
        <translation>プラットフォーム利用料 USD</translation>
    </message>
    <message>
        <source>The providers bill this tenant themselves: its usage is shown, not charged.</source>
        <translation>プロバイダーがこのテナントに直接請求します。利用量は表示のみで請求しません。</translation>
    </message>
    <message>
        <source>The platform fee is by agreement and is not in the total.</source>
        <translation>プラットフォーム利用料は個別契約のため、合計に含まれません。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) had no price and are in no amount.</source>
        <translation>
            <numerusform>価格未設定のリクエスト %n 件はどの金額にも含まれません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>利用状況</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>入力トークン</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>出力トークン</translation>
    </message>
    <message>
        <source>Cost USD</source>
        <translation>コスト USD</translation>
    </message>
    <message>
        <source>SLA report</source>
        <translation>SLA レポート</translation>
    </message>
    <message>
        <source>Uptime, percent</source>
        <translation>稼働率 %</translation>
    </message>
    <message>
        <source>Credit, percent of the fee</source>
        <translation>返金率 (利用料比 %)</translation>
    </message>
    <message>
        <source>Credit, USD</source>
        <translation>返金額 USD</translation>
    </message>
    <message>
        <source>Requests that were answered, of those that were owed an answer: not the client&apos;s own mistakes, nor those it left. Percentages are rounded down.</source>
        <translation>応答すべきリクエストのうち応答できた割合です。クライアント自身の誤りや中断は除きます。百分率は切り捨てです。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>応答すべき数</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>応答数</translation>
    </message>
    <message>
        <source>Uptime %</source>
        <translation>稼働率 %</translation>
    </message>
</context>
<context>
    <name>gc::console::Capabilities</name>
    <message>
        <source>Offline: the gateway cannot be reached</source>
        <translation>オフライン: ゲートウェイに接続できません</translation>
    </message>
    <message>
        <source>Connecting to the gateway</source>
        <translation>ゲートウェイに接続しています</translation>
    </message>
    <message>
        <source>This gateway does not offer it</source>
        <translation>このゲートウェイでは利用できません</translation>
    </message>
</context>
<context>
    <name>gc::console::ChartCard</name>
    <message>
        <source>Show the same numbers as a table</source>
        <translation>同じ数値を表で表示</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1を表で表示</translation>
    </message>
    <message>
        <source>%1, table</source>
        <translation>%1、表</translation>
    </message>
    <message>
        <source>%1: show %2</source>
        <translation>%1: %2を表示</translation>
    </message>
</context>
<context>
    <name>gc::console::ChatCall</name>
    <message>
        <source>The stream ended before it was complete</source>
        <translation>ストリームが途中で終了しました</translation>
    </message>
</context>
<context>
    <name>gc::console::ChatForm</name>
    <message>
        <source>S&amp;tream</source>
        <translation>ストリーム(&amp;T)</translation>
    </message>
    <message>
        <source>System text</source>
        <translation>システム テキスト</translation>
    </message>
    <message>
        <source>How the model is to behave (optional)</source>
        <translation>モデルの振る舞い (省略可)</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>What you ask the model</source>
        <translation>モデルへの質問</translation>
    </message>
    <message>
        <source>S&amp;ystem</source>
        <translation>システム(&amp;Y)</translation>
    </message>
    <message>
        <source>Pro&amp;mpt</source>
        <translation>プロンプト(&amp;M)</translation>
    </message>
    <message>
        <source>Explain in two sentences what a gateway in front of several AI providers is good for.</source>
        <translation>複数のAIプロバイダーの前段に置くゲートウェイの利点を2文で説明してください。</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>APIキー</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show the API key</source>
        <translation>APIキーを表示</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>APIキー(&amp;K)</translation>
    </message>
    <message>
        <source>Mo&amp;del</source>
        <translation>モデル(&amp;D)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>Most tokens of the answer</source>
        <translation>応答の最大トークン数</translation>
    </message>
    <message>
        <source>Stream the answer</source>
        <translation>応答をストリーミング</translation>
    </message>
    <message>
        <source>T&amp;emperature</source>
        <translation>温度(&amp;E)</translation>
    </message>
    <message>
        <source>Ma&amp;x tokens</source>
        <translation>最大トークン(&amp;X)</translation>
    </message>
    <message>
        <source>Of a tenant of the connected gateway; kept for this session only.</source>
        <translation>接続中のゲートウェイのテナントのキー。このセッションの間だけ保持します。</translation>
    </message>
    <message>
        <source>Kept for this session only.</source>
        <translation>このセッションの間だけ保持します。</translation>
    </message>
    <message>
        <source>The demo&apos;s own key, made anew at every start.</source>
        <translation>デモ専用のキー。起動のたびに新しく作られます。</translation>
    </message>
    <message>
        <source>From the system keychain.</source>
        <translation>システムのキーチェーンから取得しました。</translation>
    </message>
    <message>
        <source>auto lets the gateway choose; or a model, provider/model, an alias</source>
        <translation>autoはゲートウェイに選択を任せます。モデル、プロバイダー/モデル、別名も指定できます</translation>
    </message>
    <message>
        <source>The list of models could not be loaded: %1</source>
        <translation>モデルの一覧を読み込めませんでした: %1</translation>
    </message>
</context>
<context>
    <name>gc::console::ChatResult</name>
    <message>
        <source>First token</source>
        <translation>最初のトークン</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>入力トークン</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>出力トークン</translation>
    </message>
    <message>
        <source>Cost USD</source>
        <translation>コスト USD</translation>
    </message>
    <message>
        <source>Savings USD</source>
        <translation>削減額 USD</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>オーバーヘッド</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Parts of the answer</source>
        <translation>応答の項目</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>The answer appears here while it comes.</source>
        <translation>回答は届きしだいここに表示されます。</translation>
    </message>
    <message>
        <source>Response as the client sees it</source>
        <translation>クライアントから見た応答</translation>
    </message>
    <message>
        <source>Status, headers and body as an application gets them.</source>
        <translation>アプリケーションが受け取るステータス、ヘッダー、本文。</translation>
    </message>
    <message>
        <source>Why this route</source>
        <translation>このルートの理由</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>まだ送信していません</translation>
    </message>
    <message>
        <source>Waiting for the first token…</source>
        <translation>最初のトークンを待っています…</translation>
    </message>
    <message>
        <source>Streaming…</source>
        <translation>ストリーミング中…</translation>
    </message>
    <message>
        <source>Finished: the most tokens allowed were reached</source>
        <translation>完了: 最大トークン数に達しました</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>Estimated: the provider did not count</source>
        <translation>推定: プロバイダーからトークン数が届いていません</translation>
    </message>
    <message>
        <source>From sending to the first text, seen from this console</source>
        <translation>送信から最初のテキストまで (このコンソールで計測)</translation>
    </message>
    <message>
        <source>From sending to the end, seen from this console</source>
        <translation>送信から完了まで (このコンソールで計測)</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>価格未設定</translation>
    </message>
    <message>
        <source>Baseline %1 USD</source>
        <translation>ベースライン %1 USD</translation>
    </message>
    <message>
        <source>What the gateway itself took of the time</source>
        <translation>ゲートウェイ自体の処理時間</translation>
    </message>
    <message>
        <source>%1 / %2: %3, %4</source>
        <translation>%1 / %2: %3、%4</translation>
    </message>
    <message>
        <source> (simulated)</source>
        <translation> (シミュレーション)</translation>
    </message>
    <message>
        <source>Retry after %1 s.</source>
        <translation>%1秒後に再試行してください。</translation>
    </message>
    <message>
        <source>The decision could not be loaded: %1</source>
        <translation>判断を読み込めませんでした: %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Once a request was answered, its candidates and their reasons are here.</source>
        <translation>リクエストに応答があると、候補とその理由がここに表示されます。</translation>
    </message>
</context>
<context>
    <name>gc::console::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>コマンド パレット</translation>
    </message>
    <message>
        <source>Command, pane, tenant, key, provider or request id</source>
        <translation>コマンド、ペイン、テナント、キー、プロバイダー、リクエストID</translation>
    </message>
    <message>
        <source>Type a command, a pane, a tenant, a key, a provider or a request id</source>
        <translation>コマンド、ペイン、テナント、キー、プロバイダー、リクエストIDを入力</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Nothing fits. Prefixes narrow the search: &gt; actions, t tenants, k keys, p providers, r requests.</source>
        <translation>該当なし。先頭の文字で絞り込めます: &gt; 操作、t テナント、k キー、p プロバイダー、r リクエスト。</translation>
    </message>
    <message>
        <source>Enter runs · ↑ ↓ move · Esc closes · &gt; actions, t tenants, k keys, p providers, r requests</source>
        <translation>Enterで実行 · ↑ ↓で移動 · Escで閉じる · &gt; 操作、t テナント、k キー、p プロバイダー、r リクエスト</translation>
    </message>
</context>
<context>
    <name>gc::console::ConfirmDialog</name>
    <message>
        <source>&amp;Type “%1” to go on</source>
        <translation>続けるには「%1」と入力(&amp;T)</translation>
    </message>
    <message>
        <source>The name %1, typed to confirm</source>
        <translation>確認のために入力する名前 %1</translation>
    </message>
</context>
<context>
    <name>gc::console::ConnectionEditor</name>
    <message>
        <source>I compared the fingerprint and trust this certificate</source>
        <translation>フィンガープリントを確認し、この証明書を信頼する</translation>
    </message>
    <message>
        <source>Keep the token in the system keychain</source>
        <translation>トークンをシステムのキーチェーンに保存する</translation>
    </message>
    <message>
        <source>Look at certificate</source>
        <translation>証明書を確認</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation>接続を追加</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>接続 %1</translation>
    </message>
    <message>
        <source>Gateway %1, environment %2, answered in %3</source>
        <translation>ゲートウェイ %1、環境 %2、応答 %3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Admin token</source>
        <translation>管理トークン</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>アドレス(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>環境(&amp;E)</translation>
    </message>
    <message>
        <source>Admin &amp;token</source>
        <translation>管理トークン(&amp;T)</translation>
    </message>
    <message>
        <source>The address could not be looked at: %1</source>
        <translation>アドレスを確認できませんでした: %1</translation>
    </message>
    <message>
        <source>The keychain did not take the token (%1): it is kept for this session only. Save again to go on.</source>
        <translation>キーチェーンがトークンを受け付けませんでした (%1)。このセッションの間だけ保持します。続けるにはもう一度保存してください。</translation>
    </message>
    <message>
        <source>http shows no certificate</source>
        <translation>http には証明書がありません</translation>
    </message>
    <message>
        <source>Not encrypted: whoever is on the way can read the token. Fine on this machine, nowhere else.</source>
        <translation>暗号化されていません。経路上の誰でもトークンを読めます。このマシンの中だけで使ってください。</translation>
    </message>
    <message>
        <source>Look at the certificate, then decide whether you trust it.</source>
        <translation>証明書を確認し、信頼するかどうかを決めてください。</translation>
    </message>
    <message>
        <source>Trusted SHA-256: %1</source>
        <translation>信頼済み SHA-256: %1</translation>
    </message>
    <message>
        <source>This is another certificate than the one you trusted!</source>
        <translation>信頼済みのものとは別の証明書です!</translation>
    </message>
    <message>
        <source>Trusted until now: %1</source>
        <translation>これまで信頼していたもの: %1</translation>
    </message>
    <message>
        <source>For %1&lt;br&gt;Issued by %2&lt;br&gt;Valid from %3 until %4</source>
        <translation>対象 %1&lt;br&gt;発行者 %2&lt;br&gt;有効期間 %3 から %4</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>The authorities of this system vouch for it.</source>
        <translation>このシステムの認証局が保証しています。</translation>
    </message>
    <message>
        <source>The authorities of this system do not vouch for it: %1</source>
        <translation>このシステムの認証局は保証していません: %1</translation>
    </message>
    <message>
        <source>Give the connection a name</source>
        <translation>接続に名前を付けてください</translation>
    </message>
    <message>
        <source>Look at the certificate and decide whether you trust it</source>
        <translation>証明書を確認し、信頼するかどうかを決めてください</translation>
    </message>
    <message>
        <source>Look at the certificate first</source>
        <translation>先に証明書を確認してください</translation>
    </message>
    <message>
        <source>Without it the token is kept for this session only.</source>
        <translation>保存しない場合、トークンはこのセッションの間だけ保持されます。</translation>
    </message>
    <message>
        <source>No keychain answers here: the token is kept for this session only.</source>
        <translation>キーチェーンが応答しません。トークンはこのセッションの間だけ保持されます。</translation>
    </message>
    <message>
        <source>Asking for the system keychain…</source>
        <translation>システムのキーチェーンを確認しています…</translation>
    </message>
</context>
<context>
    <name>gc::console::ConnectionListModel</name>
    <message>
        <source>Production</source>
        <translation>本番</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>ステージング</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>ローカル</translation>
    </message>
    <message>
        <source>As the gateway says</source>
        <translation>ゲートウェイの通知に従う</translation>
    </message>
    <message>
        <source>Connection %1, %2, %3</source>
        <translation>接続 %1、%2、%3</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>暗号化なし</translation>
    </message>
    <message>
        <source>not trusted yet</source>
        <translation>まだ信頼していません</translation>
    </message>
    <message>
        <source>trusted: %1…</source>
        <translation>信頼済み: %1…</translation>
    </message>
    <message>
        <source>opened at start</source>
        <translation>起動時に開く</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Write an address like https://gateway.example:8443</source>
        <translation>https://gateway.example:8443 のようなアドレスを入力してください</translation>
    </message>
    <message>
        <source>The address is scheme, host and port; the token goes into its own field</source>
        <translation>アドレスはスキーム、ホスト、ポートです。トークンは専用の欄に入力してください</translation>
    </message>
</context>
<context>
    <name>gc::console::ConnectionSwitch</name>
    <message>
        <source>Local (in this console)</source>
        <translation>ローカル (このコンソール内)</translation>
    </message>
    <message>
        <source>● in use</source>
        <translation>● 使用中</translation>
    </message>
    <message>
        <source>◐ connecting</source>
        <translation>◐ 接続中</translation>
    </message>
    <message>
        <source>■ no connection</source>
        <translation>■ 接続なし</translation>
    </message>
</context>
<context>
    <name>gc::console::CostChartCard</name>
    <message>
        <source>Show the same numbers as a table</source>
        <translation>同じ数値を表で表示</translation>
    </message>
    <message>
        <source>Chart as a table</source>
        <translation>グラフを表で表示</translation>
    </message>
    <message>
        <source>Legend: tick what the chart shows</source>
        <translation>凡例: グラフに表示するものを選択</translation>
    </message>
</context>
<context>
    <name>gc::console::CostChartWidget</name>
    <message numerus="yes">
        <source>Together %1 USD, %n request(s)</source>
        <translation>
            <numerusform>合計 %1 USD、リクエスト %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was recorded</source>
        <translation>記録がありません</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) without a price</source>
        <translation>
            <numerusform>価格未設定のリクエスト %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Forecast of the day %1 USD, %2 to %3</source>
        <translation>この日の予測 %1 USD (%2～%3)</translation>
    </message>
    <message>
        <source>No data in this range</source>
        <translation>この期間のデータはありません</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s), total %1 US dollars</source>
        <translation>
            <numerusform>棒 %n 本、合計 %1 米ドル</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 US dollars</source>
        <translation>%1 米ドル</translation>
    </message>
</context>
<context>
    <name>gc::console::CostFigure</name>
    <message>
        <source>Together %1 USD</source>
        <translation>合計 %1 USD</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) without a price are not in it</source>
        <translation>
            <numerusform>価格未設定のリクエスト %n 件は含まれません</numerusform>
        </translation>
    </message>
    <message>
        <source>times in %1</source>
        <translation>時刻は %1</translation>
    </message>
</context>
<context>
    <name>gc::console::CostPaint</name>
    <message>
        <source>Budget %1 a day</source>
        <translation>予算 1 日 %1</translation>
    </message>
    <message>
        <source>Budget %1 a month</source>
        <translation>予算 1 か月 %1</translation>
    </message>
</context>
<context>
    <name>gc::console::CostPrices</name>
    <message>
        <source>version %1, from %2</source>
        <translation>バージョン %1、%2 から</translation>
    </message>
    <message>
        <source>catalog %1</source>
        <translation>カタログ %1</translation>
    </message>
    <message>
        <source>%1 now: %2 in, %3 out USD per million tokens (%4)</source>
        <translation>%1 現在: 入力 %2、出力 %3 USD/100 万トークン (%4)</translation>
    </message>
    <message>
        <source>%1 now: no price</source>
        <translation>%1 現在: 価格未設定</translation>
    </message>
</context>
<context>
    <name>gc::console::CostSavingsModel</name>
    <message>
        <source>At the baseline model&apos;s price</source>
        <translation>ベースラインモデルの価格で</translation>
    </message>
    <message>
        <source>Really paid</source>
        <translation>実際の支払い</translation>
    </message>
    <message>
        <source>Baseline − paid</source>
        <translation>ベースライン − 支払い</translation>
    </message>
    <message>
        <source>Priced on one side only</source>
        <translation>片方だけ価格あり</translation>
    </message>
    <message>
        <source>The same tokens at the tenant&apos;s price of its baseline model, without a cache</source>
        <translation>同じトークンをテナントのベースラインモデルの価格で計算 (キャッシュなし)</translation>
    </message>
    <message>
        <source>Baseline minus the same tokens at the first choice&apos;s price</source>
        <translation>ベースラインから、第一候補の価格での同じトークンを引いた額</translation>
    </message>
    <message>
        <source>The same tokens without a cache minus what was really billed</source>
        <translation>キャッシュなしの同じトークンから実際の請求額を引いた額</translation>
    </message>
    <message>
        <source>Other prices after a failover, and attempts that were billed and abandoned</source>
        <translation>フェイルオーバー後の価格差と、請求されたが破棄された試行</translation>
    </message>
    <message>
        <source>Requests that have a cost or a baseline, but not both</source>
        <translation>コストとベースラインの一方だけがあるリクエスト</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>内訳</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>% of the baseline</source>
        <translation>ベースライン比 %</translation>
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
        <translation>合計 USD</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>価格未設定</translation>
    </message>
</context>
<context>
    <name>gc::console::CostTableModel</name>
    <message>
        <source>Before: %1 USD, in as long a time just before</source>
        <translation>以前: 直前の同じ長さの期間に %1 USD</translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation>比較対象がありません</translation>
    </message>
    <message>
        <source>%1 USD at the baseline, %2 USD really</source>
        <translation>ベースラインでは %1 USD、実際は %2 USD</translation>
    </message>
    <message>
        <source>%1 tokens in, %2 of them cached; %3 tokens out</source>
        <translation>入力トークン %1 (うちキャッシュ %2)、出力トークン %3</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) without a price are not in it</source>
        <translation>
            <numerusform>価格未設定のリクエスト %n 件は含まれません</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>入力トークン</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>出力トークン</translation>
    </message>
    <message>
        <source>Cached tokens</source>
        <translation>キャッシュ済み</translation>
    </message>
    <message>
        <source>Cost USD</source>
        <translation>コスト USD</translation>
    </message>
    <message>
        <source>Δ %</source>
        <translation>Δ %</translation>
    </message>
    <message>
        <source>Cost/1k req. USD</source>
        <translation>1000 件あたり USD</translation>
    </message>
    <message>
        <source>Saved by cache USD</source>
        <translation>キャッシュ削減 USD</translation>
    </message>
    <message>
        <source>Saved USD</source>
        <translation>削減額 USD</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>価格未設定</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>割合 %</translation>
    </message>
</context>
<context>
    <name>gc::console::CostText</name>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Routing to cheaper models</source>
        <translation>より安いモデルへのルーティング</translation>
    </message>
    <message>
        <source>Cache of the provider</source>
        <translation>プロバイダーのキャッシュ</translation>
    </message>
    <message>
        <source>Cache of the gateway</source>
        <translation>ゲートウェイのキャッシュ</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>フェイルオーバー</translation>
    </message>
    <message>
        <source>Shadow requests</source>
        <translation>シャドーリクエスト</translation>
    </message>
    <message>
        <source>Hedged requests</source>
        <translation>ヘッジリクエスト</translation>
    </message>
    <message>
        <source>(no customer)</source>
        <translation>(顧客なし)</translation>
    </message>
    <message>
        <source>(no tag)</source>
        <translation>(タグなし)</translation>
    </message>
    <message>
        <source>(no key)</source>
        <translation>(キーなし)</translation>
    </message>
    <message>
        <source>(answered by nobody)</source>
        <translation>(応答なし)</translation>
    </message>
</context>
<context>
    <name>gc::console::CostTiles</name>
    <message>
        <source>%1, %2 US dollars</source>
        <translation>%1、%2 米ドル</translation>
    </message>
    <message>
        <source>Month to date</source>
        <translation>今月の累計</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>Looking back, a week ahead was %1 % off; the same day last week would have been %2 % off.</source>
        <translation>過去の検証では、1 週間先の誤差は %1 %、前週同曜日を使った場合は %2 % でした。</translation>
    </message>
    <message>
        <source>Forecast, whole month</source>
        <translation>月全体の予測</translation>
    </message>
    <message>
        <source>needs two whole days</source>
        <translation>丸 2 日分のデータが必要</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message numerus="yes">
        <source>Holt-Winters with a week&apos;s season and a damped trend, over %n day(s).</source>
        <translation>
            <numerusform>ホルト・ウィンタース法 (週周期・減衰トレンド)、%n 日分。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mean day, over %n day(s).</source>
        <translation>
            <numerusform>1 日平均、%n 日分。</numerusform>
        </translation>
    </message>
    <message>
        <source>Four fifths of the method&apos;s own errors lie within the range.</source>
        <translation>この方法自身の誤差の 5 分の 4 が範囲内に収まります。</translation>
    </message>
    <message>
        <source>Budget of the month</source>
        <translation>今月の予算</translation>
    </message>
    <message>
        <source>choose a tenant</source>
        <translation>テナントを選択</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>設定なし</translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation>%1 % 使用</translation>
    </message>
    <message>
        <source>Budgets are of calendar months in UTC.</source>
        <translation>予算は UTC の暦月ごとです。</translation>
    </message>
    <message>
        <source>Saved in this range</source>
        <translation>この期間の削減額</translation>
    </message>
    <message>
        <source>baseline %1 − paid %2</source>
        <translation>ベースライン %1 − 支払い %2</translation>
    </message>
</context>
<context>
    <name>gc::console::CostsPane</name>
    <message>
        <source>Costs</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Nothing was spent in this range.</source>
        <translation>この期間の支出はありません。</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>グループ化</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Group &amp;by</source>
        <translation>グループ化(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>単位(&amp;S)</translation>
    </message>
    <message>
        <source>Brushed range ×</source>
        <translation>選択した期間 ×</translation>
    </message>
    <message>
        <source>Show the whole range again</source>
        <translation>期間全体を再表示</translation>
    </message>
    <message>
        <source>Cost by group</source>
        <translation>グループ別コスト</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>paused (F8): the figures stand still</source>
        <translation>一時停止中 (F8): 数値は更新されません</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n request(s) unpriced</source>
        <translation>
            <numerusform>⚠ 価格未設定 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n グループ</numerusform>
        </translation>
    </message>
    <message>
        <source>together %1 USD, %2 requests</source>
        <translation>合計 %1 USD、リクエスト %2 件</translation>
    </message>
    <message>
        <source>%1 USD in all: a request counts with each of its tags</source>
        <translation>総額 %1 USD: リクエストは各タグで数えられます</translation>
    </message>
    <message>
        <source>Cost in USD by %1 and %2, %3 (%4)</source>
        <translation>コスト USD (%1・%2別)、%3 (%4)</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>削減額</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>照合</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1 として保存しました</translation>
    </message>
    <message>
        <source>Set &amp;price…</source>
        <translation>価格を設定(&amp;P)…</translation>
    </message>
    <message>
        <source>Picture as P&amp;NG…</source>
        <translation>画像を PNG で保存(&amp;N)…</translation>
    </message>
    <message>
        <source>Picture as &amp;SVG…</source>
        <translation>画像を SVG で保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Picture and table as P&amp;DF…</source>
        <translation>画像と表を PDF で保存(&amp;D)…</translation>
    </message>
    <message>
        <source>Figures as &amp;CSV…</source>
        <translation>数値を CSV で保存(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Invoice or SLA report…</source>
        <translation>請求書または SLA レポート(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Reconcile an invoice</source>
        <translation>請求書を照合(&amp;R)</translation>
    </message>
    <message>
        <source>Set price…</source>
        <translation>価格を設定…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Savings, part by part</source>
        <translation>削減額の内訳</translation>
    </message>
    <message>
        <source>Cost in USD by %1 and %2</source>
        <translation>コスト USD (%1・%2別)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>レポートを保存</translation>
    </message>
</context>
<context>
    <name>gc::console::DeliveryModel</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Next in min:s</source>
        <translation>次まで 分:秒</translation>
    </message>
    <message>
        <source>Latency ms</source>
        <translation>レイテンシ ms</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>応答</translation>
    </message>
</context>
<context>
    <name>gc::console::DemoFigureModel</name>
    <message>
        <source>Figure</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>約束</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>実測</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>gc::console::DemoGuide</name>
    <message>
        <source>Demo guide</source>
        <translation>デモガイド</translation>
    </message>
    <message>
        <source>Promised and measured</source>
        <translation>約束と実測</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>See</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>The FAQ&apos;s outage beside the measured one</source>
        <translation>FAQの障害と実測の比較</translation>
    </message>
    <message>
        <source>Choose Demo ▸ Start scenario. Its steps appear here, with what is promised and what this gateway measures.</source>
        <translation>デモ ▸ シナリオを開始を選んでください。手順と、約束された値、このゲートウェイの実測値がここに表示されます。</translation>
    </message>
    <message>
        <source>Nothing is played</source>
        <translation>再生していません</translation>
    </message>
    <message>
        <source>Simulated · %1 of %2 · calls come %3 times as fast as in life</source>
        <translation>模擬 · %1 / %2 · 呼び出しは実際の%3倍の速さ</translation>
    </message>
    <message>
        <source>Simulated · ended after %1</source>
        <translation>模擬 · %1で終了</translation>
    </message>
    <message>
        <source>Step %1 of %2 · at %3</source>
        <translation>手順 %1 / %2 · %3</translation>
    </message>
</context>
<context>
    <name>gc::console::DemoMenu</name>
    <message>
        <source>&amp;Demo</source>
        <translation>デモ(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Start scenario</source>
        <translation>シナリオを開始(&amp;S)</translation>
    </message>
    <message>
        <source>Reset &amp;demo</source>
        <translation>デモをリセット(&amp;E)</translation>
    </message>
    <message>
        <source>Pre&amp;flight…</source>
        <translation>事前確認(&amp;P)…</translation>
    </message>
    <message>
        <source>Demo &amp;guide</source>
        <translation>デモガイド(&amp;G)</translation>
    </message>
    <message>
        <source>The gateway refused: %1</source>
        <translation>ゲートウェイが拒否しました: %1</translation>
    </message>
</context>
<context>
    <name>gc::console::DemoModel</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that this catalog is in: en, de or ja.</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>Refused by the gateway: %1</source>
        <translation>ゲートウェイが拒否しました: %1</translation>
    </message>
    <message>
        <source>In effect, confirmed by the gateway in %1</source>
        <translation>有効です。ゲートウェイが%1で確認しました</translation>
    </message>
    <message>
        <source>Over; it was confirmed by the gateway in %1</source>
        <translation>終了しました。ゲートウェイが%1で確認しました</translation>
    </message>
    <message>
        <source>Scenario “%1” started, confirmed by the gateway</source>
        <translation>シナリオ「%1」を開始しました（ゲートウェイ確認済み）</translation>
    </message>
    <message>
        <source>All providers restored, confirmed by the gateway</source>
        <translation>すべてのプロバイダーを復旧しました（ゲートウェイ確認済み）</translation>
    </message>
    <message>
        <source>Ready for the next run, after %1</source>
        <translation>次の回の準備ができました（%1）</translation>
    </message>
</context>
<context>
    <name>gc::console::DemoText</name>
    <message>
        <source>Requests per second</source>
        <translation>毎秒のリクエスト</translation>
    </message>
    <message>
        <source>Client success</source>
        <translation>クライアント成功率</translation>
    </message>
    <message>
        <source>Client failures</source>
        <translation>クライアント失敗</translation>
    </message>
    <message>
        <source>Rescued requests</source>
        <translation>救済されたリクエスト</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>失敗した試行</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>フェイルオーバー</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>検知</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>回復</translation>
    </message>
    <message>
        <source>Reaction, p99</source>
        <translation>反応、p99</translation>
    </message>
    <message>
        <source>Healthy providers</source>
        <translation>正常なプロバイダー</translation>
    </message>
    <message>
        <source>Share now</source>
        <translation>現在の比率</translation>
    </message>
    <message>
        <source>Share before</source>
        <translation>変更前の比率</translation>
    </message>
    <message>
        <source>Savings now</source>
        <translation>現在の節約率</translation>
    </message>
    <message>
        <source>Savings before</source>
        <translation>変更前の節約率</translation>
    </message>
    <message>
        <source>Price against the list</source>
        <translation>定価に対する価格</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Simulated providers listening</source>
        <translation>待ち受け中の模擬プロバイダー</translation>
    </message>
    <message>
        <source>Active faults</source>
        <translation>発生中の障害</translation>
    </message>
    <message>
        <source>Clock drift</source>
        <translation>時計のずれ</translation>
    </message>
    <message>
        <source>Playable scenarios</source>
        <translation>再生できるシナリオ</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>met</source>
        <translation>達成</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未達</translation>
    </message>
</context>
<context>
    <name>gc::console::EmptyState</name>
    <message>
        <source>Copy command</source>
        <translation>コマンドをコピー</translation>
    </message>
</context>
<context>
    <name>gc::console::EventConsole</name>
    <message>
        <source>Event console</source>
        <translation>イベントコンソール</translation>
    </message>
    <message>
        <source>Requests too</source>
        <translation>リクエストも</translation>
    </message>
    <message>
        <source>Events of the gateway</source>
        <translation>ゲートウェイのイベント</translation>
    </message>
    <message>
        <source>Find in the events</source>
        <translation>イベント内を検索</translation>
    </message>
    <message>
        <source>Show requests too</source>
        <translation>リクエストも表示</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Clear the event console</source>
        <translation>イベントコンソールをクリア</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 件中 %1 件</translation>
    </message>
</context>
<context>
    <name>gc::console::EventLogModel</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>gc::console::FailoverPane</name>
    <message>
        <source>Live failover timeline</source>
        <translation>ライブ フェイルオーバー タイムライン</translation>
    </message>
    <message>
        <source>Served, requests/s  (× failed attempt, ✖ client failure)</source>
        <translation>処理数、リクエスト/秒  (× 失敗した試行、✖ クライアント失敗)</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>レイテンシ、ms</translation>
    </message>
    <message>
        <source>Simulate outage…</source>
        <translation>障害をシミュレート…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Requests in brush</source>
        <translation>選択範囲のリクエスト</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>No providers and no circuit changes in range.</source>
        <translation>この範囲にプロバイダーもサーキットの変化もありません。</translation>
    </message>
    <message>
        <source>Who served, and in which state</source>
        <translation>処理したプロバイダーとその状態</translation>
    </message>
    <message>
        <source>all tenants: circuits are shared</source>
        <translation>全テナント: サーキットは共有です</translation>
    </message>
    <message>
        <source>Only a simulated provider can be made to fail.</source>
        <translation>障害を起こせるのはシミュレーションのプロバイダーだけです。</translation>
    </message>
    <message>
        <source>Make %1 fail (Ctrl+Shift+O)</source>
        <translation>%1に障害を起こす (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>End every simulated outage (Ctrl+Shift+R)</source>
        <translation>すべての模擬障害を終了 (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>No outage is simulated.</source>
        <translation>シミュレート中の障害はありません。</translation>
    </message>
    <message numerus="yes">
        <source>▶ %n new</source>
        <translation>
            <numerusform>▶ 新着%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume, %n new event(s)</source>
        <translation>
            <numerusform>再開、新しいイベント%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::FailoverTiles</name>
    <message>
        <source>Failover</source>
        <translation>フェイルオーバー</translation>
    </message>
    <message>
        <source>T3 − T1: from the arrival of the first affected request to the first success of that traffic on another provider, by the gateway&apos;s clock</source>
        <translation>T3 − T1: 影響を受けた最初のリクエストの到着から、そのトラフィックが別のプロバイダーで最初に成功するまで (ゲートウェイの時計による)</translation>
    </message>
    <message>
        <source>✓ &lt; %1 · %2</source>
        <translation>✓ &lt; %1 · %2</translation>
    </message>
    <message>
        <source>▲ above %1 · %2</source>
        <translation>▲ %1超過 · %2</translation>
    </message>
    <message>
        <source>no outage in range</source>
        <translation>範囲内に障害なし</translation>
    </message>
    <message>
        <source>waiting for the first success</source>
        <translation>最初の成功を待機中</translation>
    </message>
    <message>
        <source>Client failures</source>
        <translation>クライアント失敗</translation>
    </message>
    <message>
        <source>Answers other than success, and time-outs, that clients received</source>
        <translation>クライアントが受け取った成功以外の応答とタイムアウト</translation>
    </message>
    <message>
        <source>what clients noticed</source>
        <translation>クライアントへの影響</translation>
    </message>
    <message>
        <source>Rescued</source>
        <translation>救済</translation>
    </message>
    <message>
        <source>Requests with at least one failed attempt that succeeded elsewhere</source>
        <translation>1回以上失敗した後、別のプロバイダーで成功したリクエスト</translation>
    </message>
    <message>
        <source>slowest %1</source>
        <translation>最遅 %1</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>失敗した試行</translation>
    </message>
    <message>
        <source>Upstream calls that failed, rescued or not</source>
        <translation>失敗した上流呼び出し (救済の有無を問わず)</translation>
    </message>
    <message>
        <source>reaction p99 %1</source>
        <translation>反応 p99 %1</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>検知</translation>
    </message>
    <message>
        <source>T2 − T1: until the breaker opened</source>
        <translation>T2 − T1: ブレーカーが開くまで</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>回復</translation>
    </message>
    <message>
        <source>T6 − restore: until the breaker closed</source>
        <translation>T6 − 復旧操作: ブレーカーが閉じるまで</translation>
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
        <translation>ハング: 受け付けるが応答しない</translation>
    </message>
    <message>
        <source>Slow: answers late</source>
        <translation>低速: 応答が遅い</translation>
    </message>
    <message>
        <source>Cut in the middle of a stream</source>
        <translation>ストリームの途中で切断</translation>
    </message>
    <message>
        <source>Connection reset</source>
        <translation>接続リセット</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>接続拒否</translation>
    </message>
    <message>
        <source>Garbage instead of HTTP</source>
        <translation>HTTPでない不正なデータ</translation>
    </message>
    <message>
        <source>TLS failure</source>
        <translation>TLSエラー</translation>
    </message>
    <message>
        <source>The gateway did not confirm the outage</source>
        <translation>ゲートウェイが障害を確認しませんでした</translation>
    </message>
    <message>
        <source> in %1</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Outage of %1 active: %2, confirmed by the gateway%3</source>
        <translation>%1の障害が有効: %2、ゲートウェイ確認済み%3</translation>
    </message>
    <message>
        <source>%1 restored, confirmed by the gateway</source>
        <translation>%1を復旧しました (ゲートウェイ確認済み)</translation>
    </message>
    <message>
        <source>Offline: nothing was sent</source>
        <translation>オフライン: 何も送信していません</translation>
    </message>
</context>
<context>
    <name>gc::console::FormDialog</name>
    <message>
        <source>Somebody else changed it meanwhile. What you typed is kept; look, then go on to put it over the newer state.</source>
        <translation>その間に他の人が変更しました。入力はそのままです。確認して続けると、新しい状態に上書きします。</translation>
    </message>
</context>
<context>
    <name>gc::console::Format</name>
    <message>
        <source>req/s</source>
        <comment>unit of a rate, without a blank</comment>
        <translation>件/秒</translation>
    </message>
</context>
<context>
    <name>gc::console::GatewayProbe</name>
    <message numerus="yes">
        <source>No answer within %n s</source>
        <translation>
            <numerusform>%n 秒以内に応答がありませんでした</numerusform>
        </translation>
    </message>
    <message>
        <source>It shows another certificate than the one you trusted</source>
        <translation>信頼済みのものとは別の証明書を提示しています</translation>
    </message>
</context>
<context>
    <name>gc::console::GatewayWords</name>
    <message>
        <source>%1 is blocked: %2</source>
        <translation>%1を遮断中: %2</translation>
    </message>
    <message>
        <source>%1 is degraded: %2</source>
        <translation>%1の性能が低下: %2</translation>
    </message>
    <message>
        <source>%1 is being probed (circuit half-open)</source>
        <translation>%1をプローブ中 (サーキット ハーフオープン)</translation>
    </message>
    <message>
        <source>Simulated outage on %1: %2</source>
        <translation>%1の模擬障害: %2</translation>
    </message>
    <message>
        <source>outage simulated on %1: %2</source>
        <translation>%1の障害をシミュレート: %2</translation>
    </message>
    <message>
        <source>%1 requests failed for clients</source>
        <translation>クライアントで失敗したリクエスト %1件</translation>
    </message>
    <message>
        <source>%1 requests have no price</source>
        <translation>価格のないリクエスト %1件</translation>
    </message>
    <message>
        <source>%1: probe succeeded, circuit closed</source>
        <translation>%1: プローブ成功、サーキット クローズ</translation>
    </message>
    <message>
        <source>%1: circuit open after %2</source>
        <translation>%1: %2によりサーキット オープン</translation>
    </message>
    <message>
        <source>%1: half-open, one probe</source>
        <translation>%1: ハーフオープン、プローブ1件</translation>
    </message>
    <message>
        <source>first success on %1 after %2 failed</source>
        <translation>%2の失敗後、%1で最初の成功</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>%1を復旧</translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed in 10 s</source>
        <translation>10秒間に%2回中%1回の試行が失敗</translation>
    </message>
    <message>
        <source>circuit open</source>
        <translation>サーキット オープン</translation>
    </message>
    <message>
        <source>one request probes it</source>
        <translation>1件のリクエストでプローブ中</translation>
    </message>
    <message>
        <source>rate limited, cooling down</source>
        <translation>レート制限、クールダウン中</translation>
    </message>
    <message>
        <source>some of its models are blocked</source>
        <translation>一部のモデルを遮断中</translation>
    </message>
    <message>
        <source>serves</source>
        <translation>稼働中</translation>
    </message>
</context>
<context>
    <name>gc::console::KeyDialogs</name>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>what uses it: ci-bot</source>
        <translation>用途: ci-bot</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>エンドポイント(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Budget USD a month</source>
        <translation>月間予算 USD(&amp;B)</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>予算なし</translation>
    </message>
    <message>
        <source>E&amp;xpires (UTC)</source>
        <translation>有効期限 (UTC)(&amp;X)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>&amp;Requests a minute</source>
        <translation>1分あたりのリクエスト(&amp;R)</translation>
    </message>
    <message>
        <source>as the tenant</source>
        <translation>テナントと同じ</translation>
    </message>
    <message>
        <source>T&amp;okens a minute</source>
        <translation>1分あたりのトークン(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>テナント(&amp;T)</translation>
    </message>
    <message>
        <source>id of a tenant</source>
        <translation>テナントのID</translation>
    </message>
    <message>
        <source>The old key goes on &amp;for</source>
        <translation>旧キーの猶予(&amp;F)</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24時間</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8時間</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1時間</translation>
    </message>
    <message>
        <source>no longer: it ends at once</source>
        <translation>猶予なし: 直ちに終了</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>キーを作成</translation>
    </message>
    <message>
        <source>Rotate key %1</source>
        <translation>キー%1をローテーション</translation>
    </message>
    <message>
        <source>Rotate key</source>
        <translation>キーをローテーション</translation>
    </message>
    <message>
        <source>Edit key %1</source>
        <translation>キー%1を編集</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>変更を保存</translation>
    </message>
    <message>
        <source>change key %1</source>
        <translation>キー%1を変更</translation>
    </message>
    <message>
        <source>Key %1 is changed.</source>
        <translation>キー%1を変更しました。</translation>
    </message>
    <message>
        <source>Revoke key %1</source>
        <translation>キー%1を失効</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>キーを失効</translation>
    </message>
    <message>
        <source>This ends the key %1 (%2) of tenant %3 for ever: requests with it are refused at once and its open streams end. Last used: %4.</source>
        <translation>テナント%3のキー%1 (%2) を永久に終了します。このキーのリクエストは直ちに拒否され、開いているストリームは終了します。最終使用: %4。</translation>
    </message>
</context>
<context>
    <name>gc::console::KeyListModel</name>
    <message>
        <source>Revoked</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Budget reached</source>
        <translation>予算到達</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Being replaced</source>
        <translation>置き換え中</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>あと%1</translation>
    </message>
    <message numerus="yes">
        <source>in %n d</source>
        <translation>
            <numerusform>あと%n日</numerusform>
        </translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>予算なし</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Only the last characters are kept: the key itself was shown once.</source>
        <translation>末尾の文字だけを保持しています。キー自体は一度だけ表示されました。</translation>
    </message>
    <message>
        <source>Requests and tokens a minute; ∞ is no limit of the key&apos;s own</source>
        <translation>1分あたりのリクエストとトークン。∞はキー自身の上限なし</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最終使用</translation>
    </message>
    <message>
        <source>Spend MTD USD</source>
        <translation>当月支出 USD</translation>
    </message>
    <message>
        <source>Budget USD</source>
        <translation>予算 USD</translation>
    </message>
    <message>
        <source>RPM / TPM</source>
        <translation>RPM / TPM</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>管理元</translation>
    </message>
</context>
<context>
    <name>gc::console::KeysPane</name>
    <message>
        <source>API keys</source>
        <translation>APIキー</translation>
    </message>
    <message>
        <source>&amp;Create key…</source>
        <translation>キーを作成…(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編集…(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Rotate…</source>
        <translation>ローテーション…(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>失効…(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Show its requests</source>
        <translation>リクエストを表示(&amp;S)</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>すべての状態</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>有効のみ</translation>
    </message>
    <message>
        <source>Expired only</source>
        <translation>期限切れのみ</translation>
    </message>
    <message>
        <source>Revoked only</source>
        <translation>失効のみ</translation>
    </message>
    <message>
        <source>Which states to show</source>
        <translation>表示する状態</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>テナント %1</translation>
    </message>
    <message>
        <source>Search keys by name, last characters or tenant</source>
        <translation>キーを名前、末尾の文字、テナントで検索</translation>
    </message>
    <message>
        <source>Select a key first</source>
        <translation>先にキーを選択してください</translation>
    </message>
    <message>
        <source>In the configuration file: edit the file and reload the gateway</source>
        <translation>設定ファイルにあります。ファイルを編集してゲートウェイを再読み込みしてください</translation>
    </message>
    <message>
        <source>This key has ended</source>
        <translation>このキーは終了しています</translation>
    </message>
    <message>
        <source>No keys: create one.</source>
        <translation>キーがありません。作成してください。</translation>
    </message>
    <message>
        <source>Create key…</source>
        <translation>キーを作成…</translation>
    </message>
    <message numerus="yes">
        <source>API keys, table, %n row(s)</source>
        <translation>
            <numerusform>APIキー、表、%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>キーID</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>置き換え先</translation>
    </message>
    <message>
        <source>New key %1</source>
        <translation>新しいキー %1</translation>
    </message>
</context>
<context>
    <name>gc::console::LedgerFile</name>
    <message>
        <source>The file cannot be read.</source>
        <translation>ファイルを読み取れません。</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1</source>
        <translation>ファイルを開けません: %1</translation>
    </message>
    <message>
        <source>This is not the ledger file of a tenant.</source>
        <translation>これはテナントの台帳ファイルではありません。</translation>
    </message>
    <message>
        <source>The file does not say which version of the ledger it is.</source>
        <translation>ファイルに台帳のバージョンが記録されていません。</translation>
    </message>
    <message>
        <source>The file is version %1 of the ledger; this console reads versions %2 to %3.</source>
        <translation>ファイルは台帳のバージョン %1 です。このコンソールが読めるのはバージョン %2～%3 です。</translation>
    </message>
    <message>
        <source>The file does not say whose ledger it is.</source>
        <translation>ファイルに台帳の所有者が記録されていません。</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>ファイルが壊れています: %1</translation>
    </message>
</context>
<context>
    <name>gc::console::LedgerReader</name>
    <message>
        <source>The file has no such request.</source>
        <translation>このリクエストはファイルにありません。</translation>
    </message>
</context>
<context>
    <name>gc::console::LedgerWindow</name>
    <message>
        <source>FILE</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>▲ SIMULATION</source>
        <translation>▲ シミュレーション</translation>
    </message>
    <message>
        <source>Ledger file %1</source>
        <translation>台帳ファイル %1</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>フィルターの誤り</translation>
    </message>
    <message>
        <source>status:error tenant:acme cost&gt;0.05 …</source>
        <translation>status:error tenant:acme cost&gt;0.05 …</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>リクエストを絞り込む</translation>
    </message>
    <message>
        <source>Tenant %1 · file of %2 · no requests</source>
        <translation>テナント %1 · ファイルの日時 %2 · リクエストなし</translation>
    </message>
    <message>
        <source>Tenant %1 · file of %2 · requests from %3 to %4</source>
        <translation>テナント %1 · ファイルの日時 %2 · リクエスト %3～%4</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>tokens %1 in, %2 out</source>
        <translation>トークン: 入力 %1、出力 %2</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Rescued</source>
        <translation>救済</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>価格未設定</translation>
    </message>
    <message>
        <source>not in the cost</source>
        <translation>コストに含まれません</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>削減額</translation>
    </message>
    <message numerus="yes">
        <source>Requests in the file, %n row(s)</source>
        <translation>
            <numerusform>ファイル内のリクエスト、%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>%1 · reading…</source>
        <translation>%1 · 読み込み中…</translation>
    </message>
    <message>
        <source>%1 · the newest of %2 in the file</source>
        <translation>%1 · ファイル内 %2 件のうち最新</translation>
    </message>
</context>
<context>
    <name>gc::console::MainWindow</name>
    <message>
        <source>Generic Corp Gateway Console</source>
        <translation>Generic Corp ゲートウェイ コンソール</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Find in pane</source>
        <translation>ペイン内を検索(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>サイドバー(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>インスペクター(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;UTC or local time</source>
        <translation>UTC／現地時間の切り替え(&amp;U)</translation>
    </message>
    <message>
        <source>Time &amp;range</source>
        <translation>期間(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>ライブ(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>更新(&amp;F)</translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation>全画面表示(&amp;C)</translation>
    </message>
    <message>
        <source>Reset l&amp;ayout</source>
        <translation>レイアウトをリセット(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>進む(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next region</source>
        <translation>次の領域(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous region</source>
        <translation>前の領域(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>プロバイダー(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Simulate outage…</source>
        <translation>障害をシミュレート(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Restore all</source>
        <translation>すべて復旧(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>バージョン情報(&amp;A)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>バージョン情報</translation>
    </message>
    <message>
        <source>Generic Corp Gateway Console %1
Qt %2
Font: Inter (OFL 1.1). Icons: Bootstrap Icons (MIT).</source>
        <translation>Generic Corp ゲートウェイ コンソール %1
Qt %2
フォント: Inter (OFL 1.1)。アイコン: Bootstrap Icons (MIT)。</translation>
    </message>
    <message>
        <source>Make a simulated provider fail</source>
        <translation>シミュレーションのプロバイダーに障害を起こす</translation>
    </message>
    <message>
        <source>End every simulated outage</source>
        <translation>すべての模擬障害を終了</translation>
    </message>
    <message>
        <source>No configuration yet</source>
        <translation>構成がまだありません</translation>
    </message>
    <message>
        <source>This gateway has no providers yet.</source>
        <translation>このゲートウェイにはまだプロバイダーがありません。</translation>
    </message>
    <message>
        <source>Write them into %1 and start again (the README shows how), or look around in the demo: its providers are simulated and nothing leaves this machine.</source>
        <translation>プロバイダーを%1に記述して再起動するか (手順はREADMEを参照)、デモでお試しください。デモのプロバイダーはシミュレーションで、データがこのマシンの外に出ることはありません。</translation>
    </message>
    <message>
        <source>Start demo</source>
        <translation>デモを開始</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1を書き込めませんでした: %2</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>言語(&amp;N)</translation>
    </message>
    <message>
        <source>Takes effect with the next start</source>
        <translation>次回の起動から有効になります</translation>
    </message>
    <message>
        <source>No font on this machine can write this language</source>
        <translation>このマシンには、この言語を表示できるフォントがありません</translation>
    </message>
    <message>
        <source>The language changes with the next start of the console.</source>
        <translation>言語は次回コンソールを起動したときに切り替わります。</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>コマンド パレット(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Shortcuts…</source>
        <translation>ショートカット(&amp;S)…</translation>
    </message>
    <message>
        <source>not possible here and now</source>
        <translation>現在は実行できません</translation>
    </message>
    <message>
        <source>show its health</source>
        <translation>状態を表示</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>行をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>形式を指定してコピー(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;CSV with headers</source>
        <translation>見出し付き CSV(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>JSON(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Select all rows</source>
        <translation>すべての行を選択(&amp;S)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Comma-separated (*.csv)</source>
        <translation>カンマ区切り (*.csv)</translation>
    </message>
    <message>
        <source>Open the ledger file of a tenant</source>
        <translation>テナントの台帳ファイルを開く</translation>
    </message>
    <message>
        <source>Ledger files (*.db *.sqlite);;All files (*)</source>
        <translation>台帳ファイル (*.db *.sqlite);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>&amp;Open ledger file…</source>
        <translation>台帳ファイルを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>E&amp;vent console</source>
        <translation>イベントコンソール(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>ズーム(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>拡大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>縮小(&amp;S)</translation>
    </message>
    <message>
        <source>As &amp;designed (100 %)</source>
        <translation>標準 (100 %)(&amp;D)</translation>
    </message>
    <message>
        <source>Zoom %1 %: from the next start of the console.</source>
        <translation>ズーム %1 %: 次回のコンソール起動から有効です。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>元に戻しました: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>やり直しました: %1</translation>
    </message>
    <message>
        <source>Nothing was taken back (%1): %2</source>
        <translation>元に戻せませんでした (%1): %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直し(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Presenter mode</source>
        <translation>発表モード(&amp;M)</translation>
    </message>
</context>
<context>
    <name>gc::console::MeasuredUsage</name>
    <message>
        <source>Ledger %1 to %2, %3 requests</source>
        <translation>台帳 %1～%2、リクエスト%3件</translation>
    </message>
    <message>
        <source>, %1 of them unpriced</source>
        <translation>、うち%1件は価格未設定</translation>
    </message>
    <message>
        <source>, simulated providers</source>
        <translation>、シミュレーションのプロバイダー</translation>
    </message>
    <message>
        <source>other models</source>
        <translation>その他のモデル</translation>
    </message>
</context>
<context>
    <name>gc::console::MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Copy details of the message</source>
        <translation>メッセージの詳細をコピー</translation>
    </message>
</context>
<context>
    <name>gc::console::NavList</name>
    <message>
        <source>Navigation</source>
        <translation>ナビゲーション</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, not available: %2</source>
        <translation>%1、利用不可: %2</translation>
    </message>
</context>
<context>
    <name>gc::console::OutageDialog</name>
    <message>
        <source>Start outage</source>
        <translation>障害を開始</translation>
    </message>
    <message>
        <source>Simulate outage</source>
        <translation>障害のシミュレート</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (シミュレーション)</translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation>30秒</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1分</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5分</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15分</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>プロバイダー(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>種類(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>継続時間(&amp;D)</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Kind of outage</source>
        <translation>障害の種類</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>継続時間</translation>
    </message>
    <message>
        <source>Provider&apos;s name, typed to confirm</source>
        <translation>確認のため入力するプロバイダー名</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The outage did not start: %1</source>
        <translation>障害を開始できませんでした: %1</translation>
    </message>
    <message>
        <source>A provider that hangs or is slow is only given up at the gateway&apos;s first-token deadline. Where that deadline and one retry together exceed the target of 2.00 s, the requests that meet it wait longer than the target. Use 503 to show a failover.</source>
        <translation>ハングまたは低速のプロバイダーは、ゲートウェイの最初のトークンの期限が来るまで切り替えられません。この期限と1回の再試行の合計が目標の2.00 sを超えると、該当するリクエストは目標より長く待ちます。フェイルオーバーを見せるには503を使ってください。</translation>
    </message>
    <message>
        <source>&amp;Type “%1”</source>
        <translation>「%1」と入力(&amp;T)</translation>
    </message>
    <message>
        <source>Waiting for the gateway…</source>
        <translation>ゲートウェイの応答を待っています…</translation>
    </message>
    <message>
        <source>This gateway has no simulated provider.</source>
        <translation>このゲートウェイにはシミュレーションのプロバイダーがありません。</translation>
    </message>
</context>
<context>
    <name>gc::console::OutageStory</name>
    <message>
        <source>Request sent to %1</source>
        <translation>%1へ送信</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1が失敗</translation>
    </message>
    <message>
        <source>Breaker opened</source>
        <translation>ブレーカー開放</translation>
    </message>
    <message>
        <source>Sent on to %1</source>
        <translation>%1へ再送</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1が応答</translation>
    </message>
    <message>
        <source>Client had it all</source>
        <translation>クライアントで受信完了</translation>
    </message>
    <message>
        <source>Outage, first request hit</source>
        <translation>障害で最初に影響を受けたリクエスト</translation>
    </message>
    <message>
        <source>FAQ</source>
        <translation>FAQ</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>実測</translation>
    </message>
</context>
<context>
    <name>gc::console::OverviewPane</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Traffic by provider, requests/s</source>
        <translation>プロバイダー別トラフィック、リクエスト/秒</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>レイテンシ、ms</translation>
    </message>
    <message>
        <source>No traffic yet: send a request or start demo traffic.</source>
        <translation>トラフィックはまだありません。リクエストを送信するか、デモ トラフィックを開始してください。</translation>
    </message>
    <message>
        <source>Start demo traffic</source>
        <translation>デモ トラフィックを開始</translation>
    </message>
    <message>
        <source>Providers, summary</source>
        <translation>プロバイダーの概要</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Spend today by tenant, USD</source>
        <translation>テナント別の本日の支出、USD</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>Needs attention (%1)</source>
        <translation>要対応 (%1)</translation>
    </message>
    <message>
        <source>Needs attention: nothing</source>
        <translation>要対応: なし</translation>
    </message>
    <message>
        <source>all tenants: these figures are the gateway&apos;s</source>
        <translation>全テナント: ゲートウェイ全体の数値です</translation>
    </message>
    <message>
        <source>paused (F8): the figures stand still</source>
        <translation>一時停止中 (F8): 数値は更新されません</translation>
    </message>
</context>
<context>
    <name>gc::console::OverviewTiles</name>
    <message>
        <source>last %1 h</source>
        <translation>過去%1時間</translation>
    </message>
    <message>
        <source>last %1 minutes</source>
        <translation>過去%1分</translation>
    </message>
    <message>
        <source>last %1 seconds</source>
        <translation>過去%1秒</translation>
    </message>
    <message>
        <source>%1 unpriced</source>
        <translation>価格未設定 %1件</translation>
    </message>
    <message>
        <source>%1, %2 US dollars%3</source>
        <translation>%1、%2米ドル%3</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>リクエスト/秒</translation>
    </message>
    <message>
        <source>Requests per second, %1, %2</source>
        <translation>毎秒リクエスト数、%1、%2</translation>
    </message>
    <message>
        <source>Client success</source>
        <translation>クライアント成功率</translation>
    </message>
    <message>
        <source>Client success, %1 percent, %2</source>
        <translation>クライアント成功率、%1パーセント、%2</translation>
    </message>
    <message>
        <source>p95 latency</source>
        <translation>p95レイテンシ</translation>
    </message>
    <message>
        <source>p95 latency, %1 milliseconds, %2</source>
        <translation>p95レイテンシ、%1ミリ秒、%2</translation>
    </message>
    <message>
        <source>Gateway overhead p95</source>
        <translation>p95オーバーヘッド</translation>
    </message>
    <message>
        <source>Gateway overhead p95, %1 milliseconds, %2</source>
        <translation>ゲートウェイのp95オーバーヘッド、%1ミリ秒、%2</translation>
    </message>
    <message>
        <source>Spend today</source>
        <translation>本日の支出</translation>
    </message>
    <message>
        <source>Savings today</source>
        <translation>本日の削減額</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <comment>percentage points</comment>
        <translation>%1ポイント</translation>
    </message>
</context>
<context>
    <name>gc::console::PagedPane</name>
    <message>
        <source>%1 (Ctrl+F)</source>
        <translation>%1 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Details of the selected row</source>
        <translation>選択した行の詳細</translation>
    </message>
    <message>
        <source>The next rows could not be read: %1</source>
        <translation>次の行を読み込めませんでした: %1</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile and is shown as it is now: look, then try again.</source>
        <translation>%1はその間に他の人が変更しました。現在の状態を表示しています。確認してからもう一度実行してください。</translation>
    </message>
    <message>
        <source>%1 was not changed: %2</source>
        <translation>%1は変更されませんでした: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1件選択</translation>
    </message>
    <message>
        <source>No match on the gateway.</source>
        <translation>ゲートウェイに一致するものがありません。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>選択なし</translation>
    </message>
</context>
<context>
    <name>gc::console::PaletteModel</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Pane</source>
        <translation>ペイン</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>一覧にあり</translation>
    </message>
    <message>
        <source>ask the gateway for it</source>
        <translation>ゲートウェイに問い合わせる</translation>
    </message>
    <message>
        <source>%1, show only this tenant</source>
        <translation>%1、このテナントのみ表示</translation>
    </message>
    <message>
        <source>show only this tenant</source>
        <translation>このテナントのみ表示</translation>
    </message>
    <message>
        <source>%1, …%2, show its requests</source>
        <translation>%1、…%2、リクエストを表示</translation>
    </message>
</context>
<context>
    <name>gc::console::Pane</name>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>All providers restored, confirmed by the gateway</source>
        <translation>すべてのプロバイダーを復旧しました (ゲートウェイ確認済み)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1時点</translation>
    </message>
    <message>
        <source>Offline: the figures below are those of %1, %2 old and frozen.</source>
        <translation>オフライン: 以下は%1時点 (%2前) の数値で、更新は止まっています。</translation>
    </message>
    <message>
        <source>No connection to %1.</source>
        <translation>%1に接続していません。</translation>
    </message>
    <message numerus="yes">
        <source>Next attempt in %n s.</source>
        <translation>
            <numerusform>%n秒後に再試行します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>今すぐ再試行</translation>
    </message>
    <message>
        <source>The gateway refused: %1</source>
        <translation>ゲートウェイに拒否されました: %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>No news for %1: states are unknown until the next answer.</source>
        <translation>%1の間更新がありません。次の応答まで状態は不明です。</translation>
    </message>
    <message>
        <source>The last snapshot, %1 old: states are unknown until the gateway answers.</source>
        <translation>最後のスナップショット (%1 前): ゲートウェイが応答するまで状態は不明です。</translation>
    </message>
</context>
<context>
    <name>gc::console::PaneRegistry</name>
    <message>
        <source>Monitor</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Assure</source>
        <translation>保証</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Set in the configuration file; this pane is not in this version yet.</source>
        <translation>構成ファイルで設定します。このペインはこのバージョンにはまだありません。</translation>
    </message>
    <message>
        <source>This pane is not in this version yet.</source>
        <translation>このペインはこのバージョンにはまだありません。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>フェイルオーバー</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>ルーティング</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>プレイグラウンド</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>環境設定</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
</context>
<context>
    <name>gc::console::PaperPage</name>
    <message>
        <source>Page %1</source>
        <translation>%1 ページ</translation>
    </message>
</context>
<context>
    <name>gc::console::PhaseMarks</name>
    <message>
        <source>T0: outage confirmed by the gateway</source>
        <translation>T0: ゲートウェイが障害を確認</translation>
    </message>
    <message>
        <source>T1: the first affected request arrived</source>
        <translation>T1: 影響を受けた最初のリクエストが到着</translation>
    </message>
    <message>
        <source>T2: the breaker opened</source>
        <translation>T2: ブレーカーが開いた</translation>
    </message>
    <message>
        <source>T3: first success of that traffic on another provider</source>
        <translation>T3: そのトラフィックが別のプロバイダーで最初に成功</translation>
    </message>
    <message>
        <source>T4: at least 99 % of a second&apos;s traffic on other providers</source>
        <translation>T4: 1秒間のトラフィックの99 %以上が別のプロバイダーへ移行</translation>
    </message>
    <message>
        <source>T5: half-open, the first probe</source>
        <translation>T5: ハーフオープン、最初のプローブ</translation>
    </message>
    <message>
        <source>T6: the breaker closed</source>
        <translation>T6: ブレーカーが閉じた</translation>
    </message>
</context>
<context>
    <name>gc::console::Playground</name>
    <message>
        <source>No gateway is connected</source>
        <translation>ゲートウェイに接続していません</translation>
    </message>
    <message>
        <source>Enter an API key of this gateway</source>
        <translation>このゲートウェイのAPIキーを入力してください</translation>
    </message>
    <message>
        <source>Write a prompt</source>
        <translation>プロンプトを入力してください</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>モデルを選択してください</translation>
    </message>
</context>
<context>
    <name>gc::console::PlaygroundPane</name>
    <message>
        <source>Playground</source>
        <translation>プレイグラウンド</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>形式を選んでコピー</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>送信(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel the request</source>
        <translation>リクエストをキャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>curlとしてコピー(&amp;U)</translation>
    </message>
    <message>
        <source>Copy as &amp;Python</source>
        <translation>Pythonとしてコピー(&amp;P)</translation>
    </message>
    <message>
        <source>Copy as curl, key included</source>
        <translation>キー付きでcurlとしてコピー</translation>
    </message>
    <message>
        <source>Copy as Python, key included</source>
        <translation>キー付きでPythonとしてコピー</translation>
    </message>
    <message>
        <source>This request as a program would write it; without the key unless you ask for it</source>
        <translation>プログラムで書いた場合のこのリクエスト (指定しない限りキーは含みません)</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>送信 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel the request (Esc)</source>
        <translation>リクエストをキャンセル (Esc)</translation>
    </message>
    <message>
        <source>Copied with the API key in it: take care where you paste it</source>
        <translation>APIキーを含めてコピーしました。貼り付け先に注意してください</translation>
    </message>
    <message>
        <source>Copied; it reads the API key from GC_API_KEY</source>
        <translation>コピーしました。APIキーはGC_API_KEYから読み込まれます</translation>
    </message>
    <message>
        <source>No request is running</source>
        <translation>実行中のリクエストはありません</translation>
    </message>
    <message>
        <source>No gateway is connected</source>
        <translation>ゲートウェイに接続していません</translation>
    </message>
    <message>
        <source>No API key was entered</source>
        <translation>APIキーが入力されていません</translation>
    </message>
</context>
<context>
    <name>gc::console::PreflightDialog</name>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>確認項目</translation>
    </message>
    <message>
        <source>Preflight (simulated)</source>
        <translation>事前確認 (模擬)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再確認</translation>
    </message>
    <message>
        <source>The gateway refused: %1</source>
        <translation>ゲートウェイが拒否しました: %1</translation>
    </message>
    <message>
        <source>✓ Ready for the demo</source>
        <translation>✓ デモの準備ができました</translation>
    </message>
    <message>
        <source>▲ Not ready: see what is missed below</source>
        <translation>▲ 未準備: 下の未達の項目を確認してください</translation>
    </message>
</context>
<context>
    <name>gc::console::PriceDialog</name>
    <message>
        <source>Set price</source>
        <translation>価格を設定</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>すべてのテナント</translation>
    </message>
    <message>
        <source>For a negotiated price choose the tenant in the scope bar first</source>
        <translation>個別価格を設定するには、先にスコープバーでテナントを選択します</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>プロバイダー(&amp;P)</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>テナント(&amp;T)</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>&amp;From (%1)</source>
        <translation>適用開始 (%1)(&amp;F)</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>適用開始日時</translation>
    </message>
    <message>
        <source>&amp;Input, USD per million tokens</source>
        <translation>入力 USD/100 万トークン(&amp;I)</translation>
    </message>
    <message>
        <source>Price of input</source>
        <translation>入力の価格</translation>
    </message>
    <message>
        <source>&amp;Output, USD per million tokens</source>
        <translation>出力 USD/100 万トークン(&amp;O)</translation>
    </message>
    <message>
        <source>Price of output</source>
        <translation>出力の価格</translation>
    </message>
    <message>
        <source>&amp;Cache read, USD per million tokens</source>
        <translation>キャッシュ読み取り USD/100 万トークン(&amp;C)</translation>
    </message>
    <message>
        <source>Price of cached input</source>
        <translation>キャッシュ入力の価格</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>メモ(&amp;N)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>as input</source>
        <translation>入力と同じ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Whichever serves it</source>
        <translation>提供するすべて</translation>
    </message>
    <message>
        <source>Waiting for the gateway…</source>
        <translation>ゲートウェイの応答待ち…</translation>
    </message>
    <message>
        <source>No gateway is connected</source>
        <translation>ゲートウェイに接続していません</translation>
    </message>
    <message>
        <source>A model and its prices are needed, such as 2.50</source>
        <translation>モデルと価格が必要です (例: 2.50)</translation>
    </message>
    <message>
        <source>The price was not set: %1</source>
        <translation>価格を設定できませんでした: %1</translation>
    </message>
    <message numerus="yes">
        <source>The price of %1 is set; %n request(s) got theirs.</source>
        <translation>
            <numerusform>%1 の価格を設定しました。%n 件のリクエストに価格が付きました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::Proposal</name>
    <message>
        <source>your company</source>
        <translation>貴社</translation>
    </message>
    <message>
        <source>What the Generic Corp gateway saves %1</source>
        <translation>Generic Corp ゲートウェイによる%1の削減効果</translation>
    </message>
    <message>
        <source>ROI proposal for %1 · %2</source>
        <translation>%1向けROI提案書 · %2</translation>
    </message>
    <message>
        <source>SIMULATION: measured figures come from simulated providers</source>
        <translation>シミュレーション: 実測値はシミュレーションのプロバイダーによるものです</translation>
    </message>
    <message>
        <source>Assumptions and where they come from</source>
        <translation>前提とその根拠</translation>
    </message>
    <message>
        <source>Measured: from the ledger of a running gateway. Prospect: given by %1. Assumption: to be confirmed. Low is the cautious case, High the favourable one. Inputs of nothing are left out.</source>
        <translation>実測: 稼働中のゲートウェイの台帳による値。見込み客: %1からの提示値。仮定: 要確認。「低位」は慎重なケース、「高位」は有利なケースです。空の入力は省略しています。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>算出方法</translation>
    </message>
    <message>
        <source>All amounts are US dollars, reckoned in integers and rounded for display only.</source>
        <translation>金額はすべて米ドルで、整数で計算し、表示のときだけ丸めています。</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>モデル: %1</translation>
    </message>
    <message>
        <source>%1 case</source>
        <translation>%1ケース</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>プラン: %1</translation>
    </message>
    <message>
        <source>%1: %2. No range was given for any input.</source>
        <translation>%1: %2。幅を指定した入力はありません。</translation>
    </message>
    <message>
        <source>%1: %2 in the base case, from %3 in the cautious one to %4 in the favourable one.</source>
        <translation>%1: 基準ケースで%2、慎重なケースの%3から有利なケースの%4まで。</translation>
    </message>
    <message>
        <source>From today to after, USD</source>
        <translation>現在から導入後へ、USD</translation>
    </message>
    <message>
        <source>What the result hangs on: %1</source>
        <translation>結果を左右する要因: %1</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Source says</source>
        <translation>出典の値</translation>
    </message>
    <message>
        <source>%1: the source&apos;s own figure differs; %2.</source>
        <translation>%1: 出典の値と異なります。%2。</translation>
    </message>
</context>
<context>
    <name>gc::console::ProposalFailover</name>
    <message>
        <source>An outage of %1, measured</source>
        <translation>%1の障害 (実測)</translation>
    </message>
    <message>
        <source>Failover %1 (target %2: met)</source>
        <translation>フェイルオーバー %1 (目標 %2: 達成)</translation>
    </message>
    <message>
        <source>Failover %1 (target %2: missed)</source>
        <translation>フェイルオーバー %1 (目標 %2: 未達)</translation>
    </message>
    <message>
        <source>Client failures %1</source>
        <translation>クライアント失敗 %1</translation>
    </message>
    <message>
        <source>Rescued requests %1</source>
        <translation>救済したリクエスト %1</translation>
    </message>
    <message>
        <source>Failed calls to providers %1</source>
        <translation>プロバイダーへの失敗した呼び出し %1</translation>
    </message>
    <message>
        <source>Failover counts from the arrival of the first request that was hit to the first success of that traffic on another provider, by the gateway&apos;s clock.</source>
        <translation>フェイルオーバーは、影響を受けた最初のリクエストの到着から、そのトラフィックが別のプロバイダーで最初に成功するまでを、ゲートウェイの時計で計測しています。</translation>
    </message>
</context>
<context>
    <name>gc::console::ProviderListModel</name>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Err %</source>
        <translation>エラー %</translation>
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
        <translation>処理中</translation>
    </message>
    <message>
        <source>RPM used/limit</source>
        <translation>RPM 使用/上限</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Last 60 s</source>
        <translation>直近60秒</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過</translation>
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
        <translation>正常</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>低下</translation>
    </message>
    <message>
        <source>Half-open — probing</source>
        <translation>ハーフオープン</translation>
    </message>
    <message>
        <source>Blocked (circuit open)</source>
        <translation>遮断 (オープン)</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>クローズ</translation>
    </message>
    <message>
        <source>Open (blocked)</source>
        <translation>オープン (遮断)</translation>
    </message>
    <message>
        <source>Half-open (probing)</source>
        <translation>ハーフオープン (プローブ中)</translation>
    </message>
</context>
<context>
    <name>gc::console::ProviderText</name>
    <message>
        <source>%1 dialect</source>
        <translation>%1形式</translation>
    </message>
    <message>
        <source>Simulated provider</source>
        <translation>シミュレーションのプロバイダー</translation>
    </message>
    <message>
        <source>Simulated outage %1 until %2</source>
        <translation>模擬障害 %1 (%2まで)</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>Requests %1, tokens %2 per minute</source>
        <translation>毎分リクエスト %1、トークン %2</translation>
    </message>
    <message>
        <source>%1 answers in the window</source>
        <translation>期間内の応答 %1件</translation>
    </message>
    <message>
        <source>%1 first tokens in the window</source>
        <translation>期間内の最初のトークン %1件</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>シミュレーション</translation>
    </message>
    <message>
        <source>simulated outage %1</source>
        <translation>模擬障害 %1</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>エラー %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>%1 (5xx %2 · 429 %3 · timeout %4 · connect %5 · other %6)</source>
        <translation>%1 (5xx %2 · 429 %3 · タイムアウト %4 · 接続 %5 · その他 %6)</translation>
    </message>
    <message>
        <source>%1 · forced %2</source>
        <translation>%1 · 強制 %2</translation>
    </message>
    <message>
        <source>%1/%2 failed</source>
        <translation>%1/%2 失敗</translation>
    </message>
    <message>
        <source>%1/%2 failures in %3 s window</source>
        <translation>失敗 %1/%2 (直近%3秒)</translation>
    </message>
    <message>
        <source>%1 in a row (threshold %2)</source>
        <translation>連続%1回 (しきい値 %2)</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>%1にオープン</translation>
    </message>
    <message>
        <source>next probe in %1</source>
        <translation>次のプローブまで%1</translation>
    </message>
    <message>
        <source>cooling down until %1</source>
        <translation>%1までクールダウン</translation>
    </message>
    <message>
        <source>computed: %1, forced: %2</source>
        <translation>算出: %1、強制: %2</translation>
    </message>
    <message>
        <source>no</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>USD per 1M tokens %1 in, %2 out</source>
        <translation>100万トークンあたりUSD: 入力 %1、出力 %2</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>価格未設定</translation>
    </message>
    <message>
        <source>No failure remembered</source>
        <translation>失敗の記録なし</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>Last failure %1: %2 (%3) %4</source>
        <translation>直近の失敗 %1: %2 (%3) %4</translation>
    </message>
    <message>
        <source>open</source>
        <translation>オープン</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>クローズ</translation>
    </message>
</context>
<context>
    <name>gc::console::ProvidersPane</name>
    <message>
        <source>Provider health</source>
        <translation>プロバイダーの状態</translation>
    </message>
    <message>
        <source>Simulate outage…</source>
        <translation>障害をシミュレート…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復旧</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>すべての状態</translation>
    </message>
    <message>
        <source>Not healthy only</source>
        <translation>正常以外のみ</translation>
    </message>
    <message>
        <source>Which states to show</source>
        <translation>表示する状態</translation>
    </message>
    <message>
        <source>Simulate outage</source>
        <translation>障害のシミュレート</translation>
    </message>
    <message>
        <source>Restore the selected provider</source>
        <translation>選択したプロバイダーを復旧</translation>
    </message>
    <message>
        <source>Breakers of the selected provider</source>
        <translation>選択したプロバイダーのブレーカー</translation>
    </message>
    <message>
        <source>Providers and their breakers</source>
        <translation>プロバイダーとブレーカー</translation>
    </message>
    <message>
        <source>Circuit breakers</source>
        <translation>サーキットブレーカー</translation>
    </message>
    <message>
        <source>No providers: add one to the configuration file.</source>
        <translation>プロバイダーがありません。構成ファイルに追加してください。</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>プロバイダー</translation>
    </message>
    <message numerus="yes">
        <source>Providers, table, %n row(s)</source>
        <translation>
            <numerusform>プロバイダー、表、%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n blocked</source>
        <translation>
            <numerusform>、%n件遮断</numerusform>
        </translation>
    </message>
    <message>
        <source>all tenants: providers are shared</source>
        <translation>全テナント: プロバイダーは共有です</translation>
    </message>
    <message>
        <source>Select a provider to see its breakers.</source>
        <translation>プロバイダーを選択するとブレーカーが表示されます。</translation>
    </message>
    <message>
        <source>Only a simulated provider can be made to fail.</source>
        <translation>障害を起こせるのはシミュレーションのプロバイダーだけです。</translation>
    </message>
    <message>
        <source>Make this provider fail (Ctrl+Shift+O)</source>
        <translation>このプロバイダーに障害を起こす (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>No outage is simulated for this provider.</source>
        <translation>このプロバイダーにシミュレート中の障害はありません。</translation>
    </message>
    <message>
        <source>End the simulated outage</source>
        <translation>模擬障害を終了</translation>
    </message>
    <message>
        <source>paused (F8): the figures stand still</source>
        <translation>一時停止中 (F8): 数値は更新されません</translation>
    </message>
</context>
<context>
    <name>gc::console::ReconcileModel</name>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Ledger USD</source>
        <translation>台帳 USD</translation>
    </message>
    <message>
        <source>Invoice USD</source>
        <translation>請求 USD</translation>
    </message>
    <message>
        <source>Difference USD</source>
        <translation>差額 USD</translation>
    </message>
</context>
<context>
    <name>gc::console::ReconcileView</name>
    <message>
        <source>Choose invoice CSV…</source>
        <translation>請求書 CSV を選択…</translation>
    </message>
    <message>
        <source>Invoice &amp;of</source>
        <translation>請求元(&amp;O)</translation>
    </message>
    <message>
        <source>Provider of the invoice</source>
        <translation>請求書のプロバイダー</translation>
    </message>
    <message>
        <source>Columns day or date, model, and cost_usd, amount_usd, cost or amount</source>
        <translation>列: day または date、model、cost_usd・amount_usd・cost・amount のいずれか</translation>
    </message>
    <message>
        <source>Invoice beside the ledger</source>
        <translation>請求書と台帳の比較</translation>
    </message>
    <message>
        <source>Shows where a provider&apos;s invoice differs from the ledger, by day and model.</source>
        <translation>プロバイダーの請求書と台帳の差を日とモデルごとに表示します。</translation>
    </message>
    <message>
        <source>Choose invoice CSV</source>
        <translation>請求書 CSV を選択</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV ファイル (*.csv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>%1 is larger than 8 MB.</source>
        <translation>%1 は 8 MB を超えています。</translation>
    </message>
    <message>
        <source>%1: invoice %2, ledger %3, difference %4 USD (days in %5)</source>
        <translation>%1: 請求 %2、台帳 %3、差 %4 USD (日付は %5)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No gateway is connected</source>
        <translation>ゲートウェイに接続していません</translation>
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
        <translation> (推定)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Tenant, key</source>
        <translation>テナント、キー</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Model asked</source>
        <translation>要求モデル</translation>
    </message>
    <message>
        <source>Model served</source>
        <translation>応答モデル</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source> (simulated)</source>
        <translation> (シミュレーション)</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>最初のトークンまで</translation>
    </message>
    <message>
        <source>Gateway overhead</source>
        <translation>ゲートウェイのオーバーヘッド</translation>
    </message>
    <message>
        <source>Client delay of the failover</source>
        <translation>フェイルオーバーによるクライアントの遅延</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>入力トークン</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>出力トークン</translation>
    </message>
    <message>
        <source>Tokens from cache</source>
        <translation>キャッシュのトークン</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>unpriced: no price in the catalog</source>
        <translation>価格未設定: カタログに価格がありません</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>ベースライン</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>削減額</translation>
    </message>
    <message>
        <source>Dropped parameters</source>
        <translation>除外したパラメーター</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>試行 %1</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>リクエストID</translation>
    </message>
    <message>
        <source>No routing decision was stored with this request.</source>
        <translation>このリクエストにはルーティングの判断が保存されていません。</translation>
    </message>
    <message>
        <source>strategy %1 · task %2 · snapshot %3</source>
        <translation>戦略 %1 · タスク %2 · スナップショット %3</translation>
    </message>
    <message>
        <source>place %1</source>
        <translation>%1位</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>スコア %1</translation>
    </message>
</context>
<context>
    <name>gc::console::RequestFilter</name>
    <message>
        <source>“%1%2” needs a value</source>
        <translation>「%1%2」には値が必要です</translation>
    </message>
    <message>
        <source>“%1” is not a number that %2 can be compared with</source>
        <translation>「%1」は%2と比較できる数値ではありません</translation>
    </message>
    <message>
        <source>“%1” is compared with “:”, not “%2”</source>
        <translation>「%1」の比較には「%2」ではなく「:」を使います</translation>
    </message>
    <message>
        <source>“%1” is yes or no</source>
        <translation>「%1」はyesかnoです</translation>
    </message>
    <message>
        <source>Unknown field “%1”; put the term in quotes to search for it as text</source>
        <translation>不明なフィールド「%1」です。文字列として検索するには引用符で囲んでください</translation>
    </message>
</context>
<context>
    <name>gc::console::RequestInspector</name>
    <message>
        <source>Attempts</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>◀ Prev</source>
        <translation>◀ 前へ</translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation>次へ ▶</translation>
    </message>
    <message>
        <source>Show on timeline</source>
        <translation>タイムラインに表示</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSONをコピー</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>リクエストの詳細</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Routing decision</source>
        <translation>ルーティングの判断</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer as JSON</source>
        <translation>ゲートウェイの応答 (JSON)</translation>
    </message>
    <message>
        <source>Parts of the request</source>
        <translation>リクエストの項目</translation>
    </message>
    <message>
        <source>Previous request</source>
        <translation>前のリクエスト</translation>
    </message>
    <message>
        <source>Next request</source>
        <translation>次のリクエスト</translation>
    </message>
    <message>
        <source>Select a request</source>
        <translation>リクエストを選択してください</translation>
    </message>
    <message>
        <source>The request could not be loaded</source>
        <translation>リクエストを読み込めませんでした</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source> · simulated</source>
        <translation> · シミュレーション</translation>
    </message>
    <message>
        <source>Attempts (%1), total %2</source>
        <translation>試行 (%1)、合計 %2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
</context>
<context>
    <name>gc::console::RequestListModel</name>
    <message>
        <source>Asked for %1</source>
        <translation>要求: %1</translation>
    </message>
    <message>
        <source>The catalog has no price for this model</source>
        <translation>このモデルの価格はカタログにありません</translation>
    </message>
    <message>
        <source>Estimated: the provider sent no usage</source>
        <translation>推定: プロバイダーから使用量が送られていません</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>ステータス %1</translation>
    </message>
    <message numerus="yes">
        <source>rescued after %n failed attempt(s)</source>
        <translation>
            <numerusform>%n回の失敗後に救済</numerusform>
        </translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>コスト %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>シミュレーション</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>時刻 (%1)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Model asked → served</source>
        <translation>モデル 要求 → 応答</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Latency ms</source>
        <translation>レイテンシ ms</translation>
    </message>
    <message>
        <source>TTFT ms</source>
        <translation>TTFT ms</translation>
    </message>
    <message>
        <source>In tok</source>
        <translation>入力tok</translation>
    </message>
    <message>
        <source>Out tok</source>
        <translation>出力tok</translation>
    </message>
    <message>
        <source>Cached tok</source>
        <translation>キャッシュtok</translation>
    </message>
    <message>
        <source>Cost USD</source>
        <translation>コスト USD</translation>
    </message>
    <message>
        <source>Savings USD</source>
        <translation>削減額 USD</translation>
    </message>
</context>
<context>
    <name>gc::console::RequestsPane</name>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>フィルターをクリア</translation>
    </message>
    <message>
        <source>status:error tenant:acme cost&gt;0.05 …  (Ctrl+F)</source>
        <translation>status:error tenant:acme cost&gt;0.05 …  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>リクエストを絞り込む</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>フィルターの誤り</translation>
    </message>
    <message>
        <source>Brushed time ×</source>
        <translation>選択した期間 ×</translation>
    </message>
    <message>
        <source>Remove the time range brushed on the timeline</source>
        <translation>タイムラインで選択した期間を解除</translation>
    </message>
    <message>
        <source>Requests could not be loaded: %1</source>
        <translation>リクエストを読み込めませんでした: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2件中%1件</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1件選択</translation>
    </message>
    <message>
        <source>%1 unpriced</source>
        <translation>価格未設定 %1件</translation>
    </message>
    <message numerus="yes">
        <source>Requests, following, %n row(s)</source>
        <translation>
            <numerusform>リクエスト、追従中、%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Requests, standing still, %n row(s)</source>
        <translation>
            <numerusform>リクエスト、停止中、%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>テナント %1</translation>
    </message>
    <message numerus="yes">
        <source>No match among %n loaded request(s).</source>
        <translation>
            <numerusform>読み込み済みの%n件に該当するリクエストはありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>No requests yet: send one to see it here within a second.</source>
        <translation>リクエストはまだありません。送信すると1秒以内にここに表示されます。</translation>
    </message>
    <message>
        <source> Following</source>
        <translation> 追従中</translation>
    </message>
    <message>
        <source>Following: new requests appear at the bottom; press to stand still</source>
        <translation>追従中: 新しいリクエストは下に表示されます。押すと停止します</translation>
    </message>
    <message numerus="yes">
        <source> %n new, resume (End)</source>
        <translation>
            <numerusform> 新着%n件、再開 (End)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Standing still, %n new request(s); press to follow</source>
        <translation>
            <numerusform>停止中、新しいリクエスト%n件。押すと追従します</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow the newest request</source>
        <translation>最新のリクエストに追従</translation>
    </message>
    <message numerus="yes">
        <source>None of %n loaded request(s) lies in the time range.</source>
        <translation>
            <numerusform>読み込んだ %n 件のリクエストはいずれも期間外です。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::RoiCharts</name>
    <message>
        <source>Base %1</source>
        <translation>基準 %1</translation>
    </message>
    <message>
        <source>%1 ±10 %</source>
        <translation>%1 ±10 %</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiCsv</name>
    <message>
        <source>Prospect</source>
        <translation>見込み客</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Case shown</source>
        <translation>表示ケース</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低位</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高位</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Source says</source>
        <translation>出典の値</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>Input low</source>
        <translation>入力 (低位)</translation>
    </message>
    <message>
        <source>Input high</source>
        <translation>入力 (高位)</translation>
    </message>
    <message>
        <source>Result at low</source>
        <translation>低位での結果</translation>
    </message>
    <message>
        <source>Result at high</source>
        <translation>高位での結果</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>given</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>±10 %</source>
        <translation>±10 %</translation>
    </message>
    <message>
        <source>SIMULATION: measured figures come from simulated providers</source>
        <translation>シミュレーション: 実測値はシミュレーションのプロバイダーによるものです</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiDocument</name>
    <message>
        <source>This is no ROI document: %1 at byte %2.</source>
        <translation>ROIドキュメントではありません: %1 (%2バイト目)。</translation>
    </message>
    <message>
        <source>This is no ROI document.</source>
        <translation>ROIドキュメントではありません。</translation>
    </message>
    <message>
        <source>This document is of version %1; this console reads up to version %2. Open it with a newer console.</source>
        <translation>このドキュメントはバージョン%1ですが、このコンソールが読めるのはバージョン%2までです。新しいコンソールで開いてください。</translation>
    </message>
    <message>
        <source>This document names no version.</source>
        <translation>このドキュメントにはバージョンの記載がありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known to this document&apos;s version.</source>
        <translation>「%1」はこのドキュメントのバージョンでは使えません。</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; is not known to this document&apos;s version.</source>
        <translation>モデル「%1」はこのドキュメントのバージョンでは使えません。</translation>
    </message>
    <message>
        <source>The input &quot;%1&quot; is not known to this document&apos;s version.</source>
        <translation>入力「%1」はこのドキュメントのバージョンでは使えません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2; it should be a number from 0 to %3.</source>
        <translation>「%1」は%2ですが、0から%3までの数値が必要です。</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>文字列以外</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiEditor</name>
    <message>
        <source>change of %1</source>
        <translation>(%1の変更)</translation>
    </message>
    <message>
        <source>note on %1</source>
        <translation>(%1のメモ)</translation>
    </message>
    <message>
        <source>change of the prospect&apos;s name</source>
        <translation>(見込み客名の変更)</translation>
    </message>
    <message>
        <source>choice of a plan</source>
        <translation>(プランの選択)</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>プラン %1</translation>
    </message>
    <message>
        <source>example “%1”</source>
        <translation>(例「%1」)</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiFiguresModel</name>
    <message>
        <source>Figure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Source says</source>
        <translation>出典の値</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiFile</name>
    <message>
        <source>Prospect</source>
        <translation>見込み客</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>too large for an ROI document</source>
        <translation>ROIドキュメントとして大きすぎます</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiForm</name>
    <message>
        <source>%1, provenance</source>
        <translation>%1、根拠</translation>
    </message>
    <message>
        <source>Where the figure comes from</source>
        <translation>この数値の根拠</translation>
    </message>
    <message>
        <source>%1, note</source>
        <translation>%1、メモ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiPane</name>
    <message>
        <source>ROI calculator</source>
        <translation>ROI計算</translation>
    </message>
    <message>
        <source>Use measured</source>
        <translation>実測値を使用</translation>
    </message>
    <message>
        <source>&amp;New prospect</source>
        <translation>新しい見込み客(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Export &amp;proposal PDF…</source>
        <translation>提案書をPDFでエクスポート(&amp;P)…</translation>
    </message>
    <message>
        <source>%1 case</source>
        <translation>%1ケース</translation>
    </message>
    <message>
        <source>Use &amp;measured, keep the volume</source>
        <translation>実測値を使用、件数は維持(&amp;M)</translation>
    </message>
    <message>
        <source>Use measured, &amp;volume included</source>
        <translation>件数を含めて実測値を使用(&amp;V)</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Export proposal PDF…</source>
        <translation>提案書をPDFでエクスポート…</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>見込み客</translation>
    </message>
    <message>
        <source>Name of the prospect</source>
        <translation>見込み客の名前</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>プランなし</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>例</translation>
    </message>
    <message>
        <source>Own figures</source>
        <translation>独自の数値</translation>
    </message>
    <message>
        <source>Pros&amp;pect</source>
        <translation>見込み客(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;lan</source>
        <translation>プラン(&amp;L)</translation>
    </message>
    <message>
        <source>E&amp;xample</source>
        <translation>例(&amp;X)</translation>
    </message>
    <message>
        <source>Alt+%1: what the fields show and take</source>
        <translation>Alt+%1: 入力欄に表示・入力するケース</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1 (変更あり)</translation>
    </message>
    <message>
        <source>No gateway is connected</source>
        <translation>ゲートウェイに接続していません</translation>
    </message>
    <message>
        <source>The gateway has no usage in the last 30 days</source>
        <translation>過去30日間、ゲートウェイに使用量がありません</translation>
    </message>
    <message>
        <source>A gateway measures nothing of this model</source>
        <translation>このモデルの値はゲートウェイでは計測されません</translation>
    </message>
    <message>
        <source>Fill in the last 30 days of this gateway</source>
        <translation>このゲートウェイの過去30日間の値を入力</translation>
    </message>
    <message>
        <source>measured figures</source>
        <translation>(実測値)</translation>
    </message>
    <message>
        <source>new prospect</source>
        <translation>(新しい見込み客)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>ROI documents (*.gcroi);;All files (*)</source>
        <translation>ROIドキュメント (*.gcroi);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>opening of %1</source>
        <translation>(%1を開く)</translation>
    </message>
    <message>
        <source>ROI documents (*.gcroi)</source>
        <translation>ROIドキュメント (*.gcroi)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1として保存しました</translation>
    </message>
    <message>
        <source>Export proposal</source>
        <translation>提案書をエクスポート</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDFドキュメント (*.pdf)</translation>
    </message>
    <message>
        <source>Proposal written to %1</source>
        <translation>提案書を%1に書き込みました</translation>
    </message>
    <message>
        <source>Unsaved figures</source>
        <translation>未保存の数値</translation>
    </message>
    <message>
        <source>The figures of the ROI calculator are not saved.</source>
        <translation>ROI計算の数値が保存されていません。</translation>
    </message>
    <message>
        <source>The figures for %1 are not saved.</source>
        <translation>%1の数値が保存されていません。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>The gateway did not tell its usage: %1</source>
        <translation>ゲートウェイから使用量を取得できませんでした: %1</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiPreset</name>
    <message>
        <source>Sample: 12 million requests</source>
        <translation>サンプル: 1,200万リクエスト</translation>
    </message>
    <message>
        <source>January 2026, three providers</source>
        <translation>2026年1月、3プロバイダー</translation>
    </message>
    <message>
        <source>Cost optimization, three models</source>
        <translation>コスト最適化、3モデル</translation>
    </message>
    <message>
        <source>SupportAI: AI cost</source>
        <translation>SupportAI: AIコスト</translation>
    </message>
    <message>
        <source>LegalTech: AI cost</source>
        <translation>LegalTech: AIコスト</translation>
    </message>
    <message>
        <source>“No budget”: fee included</source>
        <translation>「予算がない」: 利用料込み</translation>
    </message>
    <message>
        <source>SupportAI: net of the Growth plan</source>
        <translation>SupportAI: Growthプランの純額</translation>
    </message>
    <message>
        <source>Build or buy, year 1</source>
        <translation>内製か購入か、1年目</translation>
    </message>
    <message>
        <source>“Too busy to integrate”</source>
        <translation>「統合する時間がない」</translation>
    </message>
    <message>
        <source>Outage of four hours</source>
        <translation>4時間の障害</translation>
    </message>
    <message>
        <source>Agreement of 99.9 %</source>
        <translation>99.9 %の契約</translation>
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
        <translation>Pilot (デザイン パートナー)</translation>
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
        <translation>%1、基準は幅の中央値</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiResults</name>
    <message>
        <source>From today to after, USD</source>
        <translation>現在から導入後へ、USD</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Sensitivity, table</source>
        <translation>感度、表</translation>
    </message>
    <message>
        <source>What the result hangs on</source>
        <translation>結果を左右する要因</translation>
    </message>
    <message>
        <source>Show the same numbers as a table</source>
        <translation>同じ数値を表で表示</translation>
    </message>
    <message>
        <source>Sensitivity as a table</source>
        <translation>感度を表で表示</translation>
    </message>
    <message>
        <source>%1, %2 case</source>
        <translation>%1、%2ケース</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>▲ These figures are too large to be reckoned exactly.</source>
        <translation>▲ 数値が大きすぎて正確に計算できません。</translation>
    </message>
    <message>
        <source>▲ Enter volume or load a measured month.</source>
        <translation>▲ 件数を入力するか、実測した月を読み込んでください。</translation>
    </message>
    <message>
        <source>▲ %1 requests a month are more than the %2 of plan %3.</source>
        <translation>▲ 月間%1リクエストは、プラン%3の上限%2を超えています。</translation>
    </message>
    <message>
        <source>▲ The fee of plan %1 is a matter of agreement: enter it.</source>
        <translation>▲ プラン%1の利用料は個別契約です。入力してください。</translation>
    </message>
    <message>
        <source>%1: computed %2, the source says %3: %4.</source>
        <translation>%1: 計算値 %2、出典の値 %3: %4。</translation>
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
        <translation>入力</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低位</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高位</translation>
    </message>
    <message>
        <source>Result at low</source>
        <translation>低位での結果</translation>
    </message>
    <message>
        <source>Result at high</source>
        <translation>高位での結果</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>振れ幅</translation>
    </message>
</context>
<context>
    <name>gc::console::RoiText</name>
    <message>
        <source>Measured</source>
        <translation>実測</translation>
    </message>
    <message>
        <source>vs. single provider</source>
        <translation>対 単一プロバイダー</translation>
    </message>
    <message>
        <source>vs. in-house build</source>
        <translation>対 内製</translation>
    </message>
    <message>
        <source>Outage cost</source>
        <translation>障害コスト</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>Requests per month</source>
        <translation>月間リクエスト数</translation>
    </message>
    <message>
        <source>Tokens in per request</source>
        <translation>1件あたりの入力トークン</translation>
    </message>
    <message>
        <source>Tokens out per request</source>
        <translation>1件あたりの出力トークン</translation>
    </message>
    <message>
        <source>Price in</source>
        <translation>入力の単価</translation>
    </message>
    <message>
        <source>Price out</source>
        <translation>出力の単価</translation>
    </message>
    <message>
        <source>Cache hit rate</source>
        <translation>キャッシュ ヒット率</translation>
    </message>
    <message>
        <source>Routable to cheaper</source>
        <translation>低価格へ転送可能</translation>
    </message>
    <message>
        <source>Cheaper tier&apos;s price</source>
        <translation>低価格層の価格</translation>
    </message>
    <message>
        <source>Incidents per month</source>
        <translation>月間インシデント数</translation>
    </message>
    <message>
        <source>Length of an incident</source>
        <translation>インシデントの長さ</translation>
    </message>
    <message>
        <source>Cost of downtime</source>
        <translation>ダウンタイムのコスト</translation>
    </message>
    <message>
        <source>Downtime avoided</source>
        <translation>回避したダウンタイム</translation>
    </message>
    <message>
        <source>Engineering hours saved</source>
        <translation>削減した開発時間</translation>
    </message>
    <message>
        <source>Hourly rate</source>
        <translation>時間単価</translation>
    </message>
    <message>
        <source>Platform fee</source>
        <translation>プラットフォーム利用料</translation>
    </message>
    <message>
        <source>One-off cost</source>
        <translation>初期費用</translation>
    </message>
    <message>
        <source>AI spend today</source>
        <translation>現在のAI支出</translation>
    </message>
    <message>
        <source>Price per request today</source>
        <translation>現在の1件あたりの価格</translation>
    </message>
    <message>
        <source>Route 1, requests</source>
        <translation>ルート1、リクエスト数</translation>
    </message>
    <message>
        <source>Route 1, cost</source>
        <translation>ルート1、コスト</translation>
    </message>
    <message>
        <source>Route 2, requests</source>
        <translation>ルート2、リクエスト数</translation>
    </message>
    <message>
        <source>Route 2, cost</source>
        <translation>ルート2、コスト</translation>
    </message>
    <message>
        <source>Route 3, requests</source>
        <translation>ルート3、リクエスト数</translation>
    </message>
    <message>
        <source>Route 3, cost</source>
        <translation>ルート3、コスト</translation>
    </message>
    <message>
        <source>Saving known beforehand</source>
        <translation>既知の削減額</translation>
    </message>
    <message>
        <source>Engineers</source>
        <translation>エンジニア数</translation>
    </message>
    <message>
        <source>Time to build</source>
        <translation>構築期間</translation>
    </message>
    <message>
        <source>Salary</source>
        <translation>給与</translation>
    </message>
    <message>
        <source>Infrastructure while building</source>
        <translation>構築中のインフラ費用</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>保守</translation>
    </message>
    <message>
        <source>Cost of an outage</source>
        <translation>障害のコスト</translation>
    </message>
    <message>
        <source>Provider outages</source>
        <translation>プロバイダーの障害</translation>
    </message>
    <message>
        <source>Uptime agreed</source>
        <translation>契約稼働率</translation>
    </message>
    <message>
        <source>Integration time</source>
        <translation>統合にかかる時間</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>削減額</translation>
    </message>
    <message>
        <source>LLM spend today</source>
        <translation>現在のLLM支出</translation>
    </message>
    <message>
        <source>Saved by the cache</source>
        <translation>キャッシュによる削減</translation>
    </message>
    <message>
        <source>Saved by routing</source>
        <translation>ルーティングによる削減</translation>
    </message>
    <message>
        <source>LLM spend after</source>
        <translation>導入後のLLM支出</translation>
    </message>
    <message>
        <source>Engineering saved</source>
        <translation>開発工数の削減</translation>
    </message>
    <message>
        <source>Net saving per month</source>
        <translation>月間純削減額</translation>
    </message>
    <message>
        <source>Payback</source>
        <translation>回収期間</translation>
    </message>
    <message>
        <source>Net saving in year 1</source>
        <translation>1年目の純削減額</translation>
    </message>
    <message>
        <source>Return in year 1</source>
        <translation>1年目の収益率</translation>
    </message>
    <message>
        <source>Cost today</source>
        <translation>現在のコスト</translation>
    </message>
    <message>
        <source>AI cost with routing</source>
        <translation>ルーティング後のAIコスト</translation>
    </message>
    <message>
        <source>Saving, share</source>
        <translation>削減率</translation>
    </message>
    <message>
        <source>Total after</source>
        <translation>導入後の合計</translation>
    </message>
    <message>
        <source>Net saving, share</source>
        <translation>純削減率</translation>
    </message>
    <message>
        <source>Engineering</source>
        <translation>開発</translation>
    </message>
    <message>
        <source>In-house, year 1</source>
        <translation>内製、1年目</translation>
    </message>
    <message>
        <source>Platform, year 1</source>
        <translation>プラットフォーム、1年目</translation>
    </message>
    <message>
        <source>Saving in year 1</source>
        <translation>1年目の削減額</translation>
    </message>
    <message>
        <source>Outage cost avoided per year</source>
        <translation>年間で回避した障害コスト</translation>
    </message>
    <message>
        <source>Downtime the agreement allows</source>
        <translation>契約上許容されるダウンタイム</translation>
    </message>
    <message>
        <source>Cost of that downtime</source>
        <translation>そのダウンタイムのコスト</translation>
    </message>
    <message>
        <source>Cost of integrating</source>
        <translation>統合のコスト</translation>
    </message>
    <message>
        <source>Return in the first month</source>
        <translation>初月の収益率</translation>
    </message>
    <message>
        <source>Net saving in the first month</source>
        <translation>初月の純削減額</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>見込み客</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>仮定</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低位</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高位</translation>
    </message>
    <message>
        <source>Savings compound and are never added on the same base: the cache takes its share of today&apos;s spend first, and routing works on what is left. Downtime avoided and engineering hours saved are added, the platform fee is taken off. Payback is the one-off cost over the net saving of a month; the return of year 1 is twelve net months less the one-off cost, over fee and one-off cost of that year.</source>
        <translation>削減は順に適用し、同じ基礎に重ねて加算することはありません。まず現在の支出にキャッシュの削減を適用し、残りにルーティングの削減を適用します。回避したダウンタイムと削減した開発時間を加え、プラットフォーム利用料を差し引きます。回収期間は初期費用を月間純削減額で割った値、1年目の収益率は12か月分の純削減額から初期費用を差し引き、その年の利用料と初期費用の合計で割った値です。</translation>
    </message>
    <message>
        <source>Cost today is the fixed spend, plus requests at today&apos;s price per request. From it the cost of the routes is taken off, less a saving known beforehand; the net saving also bears the platform fee.</source>
        <translation>現在のコストは、固定支出にリクエスト数と現在の1件あたりの価格の積を加えた額です。そこから、既知の削減額を除いたルートのコストを差し引きます。純削減額ではさらにプラットフォーム利用料を差し引きます。</translation>
    </message>
    <message>
        <source>Building costs engineers × months × salary ÷ 12, the infrastructure while building and a year of maintenance; it is compared with twelve months of the platform fee.</source>
        <translation>内製のコストは、エンジニア数 × 月数 × 給与 ÷ 12に、構築中のインフラ費用と1年分の保守費用を加えた額です。これを12か月分のプラットフォーム利用料と比較します。</translation>
    </message>
    <message>
        <source>Outage cost is the hours a single provider was down in a year × the cost of an hour; failover avoids its share of it. The downtime an agreement allows is the rest to 100 % of 8,760 hours.</source>
        <translation>障害コストは、単一プロバイダーの年間停止時間 × 1時間あたりのコストです。フェイルオーバーはそのうち所定の割合を回避します。契約上許容されるダウンタイムは、8,760時間のうち契約稼働率を100 %から引いた残りです。</translation>
    </message>
    <message>
        <source>The return of the first month is the saving of a month over the hours of integration × the hourly rate.</source>
        <translation>初月の収益率は、1か月の削減額を、統合にかかる時間 × 時間単価で割った値です。</translation>
    </message>
    <message>
        <source>USD %1</source>
        <translation>USD %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1か月</translation>
    </message>
    <message>
        <source>%1 hours/year</source>
        <translation>%1時間/年</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1倍</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 US dollars</source>
        <translation>%1米ドル</translation>
    </message>
    <message>
        <source> USD</source>
        <translation> USD</translation>
    </message>
    <message>
        <source> USD/month</source>
        <translation> USD/月</translation>
    </message>
    <message>
        <source> USD/year</source>
        <translation> USD/年</translation>
    </message>
    <message>
        <source> USD/hour</source>
        <translation> USD/時間</translation>
    </message>
    <message>
        <source> USD/minute</source>
        <translation> USD/分</translation>
    </message>
    <message>
        <source> USD/request</source>
        <translation> USD/件</translation>
    </message>
    <message>
        <source> USD/1M tokens</source>
        <translation> USD/100万トークン</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> /month</source>
        <translation> /月</translation>
    </message>
    <message>
        <source> /year</source>
        <translation> /年</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> トークン</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> 分</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> 時間</translation>
    </message>
    <message>
        <source> hours/month</source>
        <translation> 時間/月</translation>
    </message>
    <message>
        <source> hours/year</source>
        <translation> 時間/年</translation>
    </message>
    <message>
        <source> months</source>
        <translation> か月</translation>
    </message>
    <message>
        <source>×</source>
        <translation>倍</translation>
    </message>
</context>
<context>
    <name>gc::console::RuleDialog</name>
    <message>
        <source>New alert rule</source>
        <translation>新しいアラートルール</translation>
    </message>
    <message>
        <source>Alert rule %1</source>
        <translation>アラートルール %1</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>ルールを保存</translation>
    </message>
    <message>
        <source>Desktop notification</source>
        <translation>デスクトップ通知</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>即時</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Preview of the last 24 hours</source>
        <translation>直近 24 時間のプレビュー</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>テンプレート(&amp;T)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>&amp;Figure</source>
        <translation>指標(&amp;F)</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>対象(&amp;O)</translation>
    </message>
    <message>
        <source>Whose figure</source>
        <translation>指標の対象</translation>
    </message>
    <message>
        <source>On&amp;ly</source>
        <translation>限定(&amp;L)</translation>
    </message>
    <message>
        <source>Only this provider or tenant</source>
        <translation>このプロバイダーまたはテナントのみ</translation>
    </message>
    <message>
        <source>E&amp;xceeds</source>
        <translation>しきい値(&amp;X)</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Fo&amp;r</source>
        <translation>継続時間(&amp;R)</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>継続時間</translation>
    </message>
    <message>
        <source>Se&amp;verity</source>
        <translation>重大度(&amp;V)</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>&amp;Webhooks</source>
        <translation>&amp;Webhook</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No webhooks yet: add one under “Webhooks…”</source>
        <translation>Webhook はまだありません。「Webhook…」で追加してください</translation>
    </message>
    <message>
        <source>No preview: %1</source>
        <translation>プレビューできません: %1</translation>
    </message>
    <message>
        <source>Now: %1.</source>
        <translation>現在: %1。</translation>
    </message>
    <message>
        <source>The gateway keeps no past of this figure, so there is no preview.</source>
        <translation>ゲートウェイはこの指標の過去の値を保持しないため、プレビューはありません。</translation>
    </message>
    <message numerus="yes">
        <source>Would have fired %n time(s) since %1, when the kept figures begin.</source>
        <translation>
            <numerusform>保持している値の始まり %1 以降に %n 回発生していました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else changed this rule meanwhile: close this window and open it again.</source>
        <translation>別の人がこのルールを変更しました。ウィンドウを閉じて開き直してください。</translation>
    </message>
</context>
<context>
    <name>gc::console::Scope</name>
    <message>
        <source>the last 24 hours: live figures reach no further back</source>
        <translation>直近 24 時間: ライブの数値はそれ以前にさかのぼりません</translation>
    </message>
</context>
<context>
    <name>gc::console::ScopeBar</name>
    <message>
        <source>PRODUCTION</source>
        <translation>本番</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>ステージング</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>LOCAL</source>
        <translation>ローカル</translation>
    </message>
    <message>
        <source>NOT CONNECTED</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>過去1分</translation>
    </message>
    <message>
        <source>Last 5 min</source>
        <translation>過去5分</translation>
    </message>
    <message>
        <source>Last 15 min</source>
        <translation>過去15分</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>過去1時間</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>過去6時間</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>過去24時間</translation>
    </message>
    <message>
        <source>Time range (Ctrl+T)</source>
        <translation>期間 (Ctrl+T)</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>全テナント</translation>
    </message>
    <message>
        <source>no gateway</source>
        <translation>ゲートウェイなし</translation>
    </message>
    <message>
        <source>The gateway this console speaks to: %1</source>
        <translation>このコンソールの接続先ゲートウェイ: %1</translation>
    </message>
    <message>
        <source>Time zone of every axis, table and tooltip (Ctrl+U)</source>
        <translation>軸、表、ツールチップ共通のタイムゾーン (Ctrl+U)</translation>
    </message>
    <message>
        <source> LIVE  F8</source>
        <translation> ライブ  F8</translation>
    </message>
    <message>
        <source> PAUSED  F8</source>
        <translation> 一時停止  F8</translation>
    </message>
    <message>
        <source>Live: the screen follows; press to pause</source>
        <translation>ライブ: 画面は最新に追従します。押すと一時停止します</translation>
    </message>
    <message>
        <source>Paused: news are kept and counted; press to follow</source>
        <translation>一時停止中: 新着は蓄積され件数が表示されます。押すと追従します</translation>
    </message>
    <message>
        <source>Pause (F8)</source>
        <translation>一時停止 (F8)</translation>
    </message>
    <message>
        <source>Follow again (F8)</source>
        <translation>追従を再開 (F8)</translation>
    </message>
    <message>
        <source> Search  Ctrl+K</source>
        <translation> 検索  Ctrl+K</translation>
    </message>
    <message>
        <source>Search and run: command palette</source>
        <translation>検索と実行: コマンド パレット</translation>
    </message>
    <message>
        <source>Run a command, open a pane, find a tenant, key, provider or request (Ctrl+K)</source>
        <translation>コマンドの実行、ペインの表示、テナント・キー・プロバイダー・リクエストの検索 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>直近 7 日</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>直近 30 日</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>直近 90 日</translation>
    </message>
    <message>
        <source>SIMULATION: the providers behind these figures are simulated</source>
        <translation>シミュレーション: この数値のプロバイダーは模擬です</translation>
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
        <translation>安全な場所に保存しました(&amp;S)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>This is shown once. Copy it to where the application keeps its secrets; the clipboard is cleared after 60 seconds.</source>
        <translation>これは一度だけ表示されます。アプリケーションの秘密情報の保管場所にコピーしてください。クリップボードは60秒後に消去されます。</translation>
    </message>
    <message>
        <source>I stored it in a safe place</source>
        <translation>安全な場所に保存しました</translation>
    </message>
    <message>
        <source>The secret, not read aloud: use Copy</source>
        <translation>シークレット (読み上げません): 「コピー」を使用</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>シークレットをコピー</translation>
    </message>
    <message>
        <source>Say first that the secret is stored</source>
        <translation>先にシークレットを保存したことを確認してください</translation>
    </message>
</context>
<context>
    <name>gc::console::SecretStore</name>
    <message>
        <source>It did not answer</source>
        <translation>応答がありません</translation>
    </message>
    <message>
        <source>It did not give back what was written</source>
        <translation>書き込んだ内容を読み戻せませんでした</translation>
    </message>
    <message>
        <source>There is no keychain: the token is kept for this session only</source>
        <translation>キーチェーンがありません。トークンはこのセッションの間だけ保持されます</translation>
    </message>
</context>
<context>
    <name>gc::console::SeriesTableModel</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 リクエスト</translation>
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
        <translation>失敗した試行</translation>
    </message>
    <message>
        <source>Client failures</source>
        <translation>クライアント失敗</translation>
    </message>
</context>
<context>
    <name>gc::console::SettingsPane</name>
    <message>
        <source>As the system</source>
        <translation>システムに従う</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>%1: gateway %2, environment %3, answered in %4</source>
        <translation>%1: ゲートウェイ %2、環境 %3、応答 %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Add connection…</source>
        <translation>接続を追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>テスト(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編集(&amp;E)…</translation>
    </message>
    <message>
        <source>Open at &amp;start</source>
        <translation>起動時に開く(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>削除(&amp;R)…</translation>
    </message>
    <message>
        <source>Reset &amp;preferences</source>
        <translation>環境設定を戻す(&amp;P)</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Density of tables</source>
        <translation>表の行間</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>狭い</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>広い</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Of this machine</source>
        <translation>このマシン</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>テーマ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Density of tables</source>
        <translation>表の行間(&amp;D)</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>タイムゾーン(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Appearance, language and time</source>
        <translation>外観、言語、時刻</translation>
    </message>
    <message>
        <source>Reset preferences</source>
        <translation>環境設定を戻す</translation>
    </message>
    <message>
        <source>%1: no token is kept; edit the connection to type it</source>
        <translation>%1: トークンがありません。接続を編集して入力してください</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>接続を削除</translation>
    </message>
    <message>
        <source>Remove the connection %1 (%2)?</source>
        <translation>接続 %1 (%2) を削除しますか?</translation>
    </message>
    <message>
        <source>Its token leaves the keychain, its certificate is forgotten. The gateway is not touched.</source>
        <translation>トークンはキーチェーンから削除され、証明書の信頼も取り消されます。ゲートウェイには影響しません。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Choose a connection</source>
        <translation>接続を選択してください</translation>
    </message>
    <message>
        <source>The console&apos;s own gateway is there as long as it runs</source>
        <translation>コンソール内のゲートウェイは、実行中は常に表示されます</translation>
    </message>
    <message>
        <source>It is in use: connect elsewhere first</source>
        <translation>使用中です。先に別の接続へ切り替えてください</translation>
    </message>
    <message>
        <source>Tokens you choose to keep are in the system keychain; others last for this session.</source>
        <translation>保存を選んだトークンはシステムのキーチェーンに入ります。それ以外はこのセッションの間だけ有効です。</translation>
    </message>
    <message>
        <source>No keychain answers on this machine: tokens are kept for this session only and have to be typed again after a restart.</source>
        <translation>このマシンではキーチェーンが応答しません。トークンはこのセッションの間だけ保持され、再起動後は入力し直す必要があります。</translation>
    </message>
    <message>
        <source>Asking for the system keychain…</source>
        <translation>システムのキーチェーンを確認しています…</translation>
    </message>
</context>
<context>
    <name>gc::console::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボード ショートカット</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>分類</translation>
    </message>
    <message>
        <source> or </source>
        <translation> または </translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>ショートカットを検索</translation>
    </message>
</context>
<context>
    <name>gc::console::SpendTableModel</name>
    <message>
        <source>No call of this tenant has a price</source>
        <translation>このテナントの呼び出しには価格がありません</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>価格未設定</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Spend USD</source>
        <translation>支出 USD</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
</context>
<context>
    <name>gc::console::StateBadgeDelegate</name>
    <message>
        <source>forced</source>
        <translation>強制</translation>
    </message>
</context>
<context>
    <name>gc::console::StateLegend</name>
    <message>
        <source>Legend of the states</source>
        <translation>状態の凡例</translation>
    </message>
</context>
<context>
    <name>gc::console::StatusLine</name>
    <message>
        <source>Connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>gateway —</source>
        <translation>ゲートウェイ —</translation>
    </message>
    <message>
        <source>gateway %1</source>
        <translation>ゲートウェイ %1</translation>
    </message>
    <message>
        <source>RTT %1</source>
        <translation>RTT %1</translation>
    </message>
    <message>
        <source>data %1 old</source>
        <translation>データ %1前</translation>
    </message>
    <message>
        <source>Gateway clock minus this clock: %1 ms</source>
        <translation>ゲートウェイの時計 − この時計: %1 ms</translation>
    </message>
    <message>
        <source>TZ %1</source>
        <translation>TZ %1</translation>
    </message>
    <message>
        <source>▲ SIMULATION ACTIVE</source>
        <translation>▲ シミュレーション中</translation>
    </message>
    <message>
        <source>The providers behind this gateway are simulated; so is every figure on screen.</source>
        <translation>このゲートウェイのプロバイダーはシミュレーションであり、画面の数値もすべてシミュレーションです。</translation>
    </message>
    <message>
        <source>● PRESENTER · F12 ends</source>
        <translation>● 発表モード · F12で終了</translation>
    </message>
</context>
<context>
    <name>gc::console::TableText</name>
    <message>
        <source>Copy rows</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Copy as CSV with headers</source>
        <translation>見出し付き CSV としてコピー</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON としてコピー</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdown としてコピー</translation>
    </message>
</context>
<context>
    <name>gc::console::TenantDeletion</name>
    <message>
        <source>Export first…</source>
        <translation>先にエクスポート…</translation>
    </message>
    <message>
        <source>Export tenant</source>
        <translation>テナントをエクスポート</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>%1にエクスポートしました</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1を書き込めませんでした: %2</translation>
    </message>
</context>
<context>
    <name>gc::console::TenantDetail</name>
    <message>
        <source>no limit</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>戦略</translation>
    </message>
    <message>
        <source>Baseline model</source>
        <translation>ベースラインモデル</translation>
    </message>
    <message>
        <source>none: no savings are computed</source>
        <translation>なし: 削減額は計算されません</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Calls a month</source>
        <translation>月間呼び出し数</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>1分あたりのリクエスト</translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation>1分あたりのトークン</translation>
    </message>
    <message>
        <source>Budget a month (UTC)</source>
        <translation>月間予算 (UTC)</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>予算なし</translation>
    </message>
    <message>
        <source>Retention in days</source>
        <translation>保持日数</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>This month (UTC)</source>
        <translation>今月 (UTC)</translation>
    </message>
    <message>
        <source>Held by requests under way</source>
        <translation>処理中のリクエストの確保額</translation>
    </message>
    <message>
        <source>Cost ever</source>
        <translation>累計コスト</translation>
    </message>
    <message>
        <source>Savings ever</source>
        <translation>累計削減額</translation>
    </message>
    <message>
        <source>Keys (%1)</source>
        <translation>キー (%1)</translation>
    </message>
    <message>
        <source>all are under Keys</source>
        <translation>すべては「キー」にあります</translation>
    </message>
</context>
<context>
    <name>gc::console::TenantDialogs</name>
    <message>
        <source>&amp;Id</source>
        <translation>ID(&amp;I)</translation>
    </message>
    <message>
        <source>small letters, digits, - and _; for ever</source>
        <translation>小文字、数字、-、_。変更不可</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>for people; else the id</source>
        <translation>表示名。省略時はID</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>プラン(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Budget USD a month</source>
        <translation>月間予算 USD(&amp;B)</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>予算なし</translation>
    </message>
    <message>
        <source>&amp;Calls a month</source>
        <translation>月間呼び出し数(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;quests a minute</source>
        <translation>1分あたりのリクエスト(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Tokens a minute</source>
        <translation>1分あたりのトークン(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Retention in days</source>
        <translation>保持日数(&amp;R)</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>バランス</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>優先順位</translation>
    </message>
    <message>
        <source>when no provider of the model can</source>
        <translation>モデルのプロバイダーが使えない場合</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>bodies in memory only</source>
        <translation>本文はメモリのみ</translation>
    </message>
    <message>
        <source>nothing derived from bodies either</source>
        <translation>本文から得た情報も残さない</translation>
    </message>
    <message>
        <source>Baseline &amp;model</source>
        <translation>ベースラインモデル(&amp;M)</translation>
    </message>
    <message>
        <source>none: no savings are computed</source>
        <translation>なし: 削減額は計算されません</translation>
    </message>
    <message>
        <source>&amp;Strategy</source>
        <translation>戦略(&amp;S)</translation>
    </message>
    <message>
        <source>Pre&amp;ferred providers</source>
        <translation>優先プロバイダー(&amp;F)</translation>
    </message>
    <message>
        <source>openai, anthropic</source>
        <translation>openai, anthropic</translation>
    </message>
    <message>
        <source>&amp;Another model</source>
        <translation>別のモデル(&amp;A)</translation>
    </message>
    <message>
        <source>T&amp;old at percent</source>
        <translation>通知する割合 %(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Data handling</source>
        <translation>データの扱い(&amp;D)</translation>
    </message>
    <message>
        <source>as the plan</source>
        <translation>プランと同じ</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>Trial &amp;days</source>
        <translation>試用日数(&amp;D)</translation>
    </message>
    <message>
        <source>no trial</source>
        <translation>試用なし</translation>
    </message>
    <message>
        <source>&amp;Fee USD a month</source>
        <translation>料金 USD/月(&amp;F)</translation>
    </message>
    <message>
        <source>by agreement</source>
        <translation>個別契約</translation>
    </message>
    <message>
        <source>Fee at &amp;most USD</source>
        <translation>料金上限 USD(&amp;M)</translation>
    </message>
    <message>
        <source>no range</source>
        <translation>範囲なし</translation>
    </message>
    <message>
        <source>&amp;Waits in a queue</source>
        <translation>キューで待機(&amp;W)</translation>
    </message>
    <message>
        <source>New tenant</source>
        <translation>新しいテナント</translation>
    </message>
    <message>
        <source>Create tenant</source>
        <translation>テナントを作成</translation>
    </message>
    <message>
        <source>Edit tenant %1</source>
        <translation>テナント%1を編集</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>変更を保存</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>%1を変更</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Plan to change</source>
        <translation>変更するプラン</translation>
    </message>
    <message>
        <source>Delete tenant %1</source>
        <translation>テナント%1を削除</translation>
    </message>
    <message>
        <source>Delete tenant</source>
        <translation>テナントを削除</translation>
    </message>
    <message>
        <source>This ends %1 for ever: %2 key(s) stop working at once, its %3 request(s) leave the console, and its id is never given to another. The gateway asks for an export made after the last change.</source>
        <translation>%1を永久に終了します。直ちに無効になるキー: %2件、コンソールから消えるリクエスト: %3件。IDは再利用されません。最後の変更後のエクスポートが必要です。</translation>
    </message>
</context>
<context>
    <name>gc::console::TenantListModel</name>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>利用停止中</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>予算なし</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Unknown: tenants of the configuration file are not metered by the month</source>
        <translation>不明: 設定ファイルのテナントは月ごとに計測されません</translation>
    </message>
    <message>
        <source>In the configuration file: edit the file and reload the gateway</source>
        <translation>設定ファイルにあります。ファイルを編集してゲートウェイを再読み込みしてください</translation>
    </message>
    <message>
        <source>No budget: F2 sets one</source>
        <translation>予算なし: F2で設定</translation>
    </message>
    <message>
        <source>%1 of %2 USD</source>
        <translation>%1 / %2 USD</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Spend MTD USD</source>
        <translation>当月支出 USD</translation>
    </message>
    <message>
        <source>Budget USD</source>
        <translation>予算 USD</translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation>予算消化</translation>
    </message>
    <message>
        <source>Calls MTD</source>
        <translation>当月呼び出し</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Requests ever</source>
        <translation>累計リクエスト</translation>
    </message>
    <message>
        <source>Cost ever USD</source>
        <translation>累計コスト USD</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>管理元</translation>
    </message>
</context>
<context>
    <name>gc::console::TenantWriter</name>
    <message>
        <source>suspend %1</source>
        <translation>%1を利用停止</translation>
    </message>
    <message>
        <source>%1 is suspended: its requests are refused.</source>
        <translation>%1を利用停止にしました。リクエストは拒否されます。</translation>
    </message>
    <message>
        <source>resume %1</source>
        <translation>%1を再開</translation>
    </message>
    <message>
        <source>%1 is served again.</source>
        <translation>%1の提供を再開しました。</translation>
    </message>
    <message>
        <source>change budget of %1</source>
        <translation>%1の予算を変更</translation>
    </message>
    <message>
        <source>%1 is changed.</source>
        <translation>%1を変更しました。</translation>
    </message>
</context>
<context>
    <name>gc::console::TenantsPane</name>
    <message>
        <source>Budget USD a month; empty is none</source>
        <translation>月間予算 USD。空欄は予算なし</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>&amp;New tenant…</source>
        <translation>新しいテナント…(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編集…(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Suspend</source>
        <translation>利用停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>再開(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>削除…(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Plans…</source>
        <translation>プラン…(&amp;P)</translation>
    </message>
    <message>
        <source>Change &amp;budget in its cell</source>
        <translation>セルで予算を変更(&amp;B)</translation>
    </message>
    <message>
        <source>Scope &amp;console to this tenant</source>
        <translation>コンソールをこのテナントに限定(&amp;C)</translation>
    </message>
    <message>
        <source>Search tenants by id or name</source>
        <translation>テナントをIDまたは名前で検索</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>すべての状態</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>有効のみ</translation>
    </message>
    <message>
        <source>Suspended only</source>
        <translation>利用停止中のみ</translation>
    </message>
    <message>
        <source>Which states to show</source>
        <translation>表示する状態</translation>
    </message>
    <message>
        <source>%1 is there. Its first key is made under Keys.</source>
        <translation>%1を作成しました。最初のキーは「キー」で作成します。</translation>
    </message>
    <message>
        <source>Select a tenant first</source>
        <translation>先にテナントを選択してください</translation>
    </message>
    <message>
        <source>In the configuration file: edit the file and reload the gateway</source>
        <translation>設定ファイルにあります。ファイルを編集してゲートウェイを再読み込みしてください</translation>
    </message>
    <message>
        <source>Create your first tenant.</source>
        <translation>最初のテナントを作成してください。</translation>
    </message>
    <message>
        <source>New tenant…</source>
        <translation>新しいテナント…</translation>
    </message>
    <message numerus="yes">
        <source>Tenants, table, %n row(s)</source>
        <translation>
            <numerusform>テナント、表、%n行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gc::console::TimeSeriesWidget</name>
    <message>
        <source>No data in this range</source>
        <translation>この範囲にデータがありません</translation>
    </message>
    <message numerus="yes">
        <source>%n failed attempt(s)</source>
        <translation>
            <numerusform>失敗した試行 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client failure(s)</source>
        <translation>
            <numerusform>クライアント失敗 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>no data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 %2, most %3 at %4</source>
        <translation>%1 %2、最大%3 (%4)</translation>
    </message>
</context>
<context>
    <name>gc::console::TimelineEventsModel</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
</context>
<context>
    <name>gc::console::TimelineWidget</name>
    <message>
        <source>now ▸</source>
        <translation>現在 ▸</translation>
    </message>
    <message>
        <source>now (not in this window)</source>
        <translation>現在 (この表示範囲外)</translation>
    </message>
    <message>
        <source>SIM</source>
        <translation>SIM</translation>
    </message>
    <message>
        <source>No circuit changes in range</source>
        <translation>範囲内にサーキットの変化なし</translation>
    </message>
    <message>
        <source>Failover timeline</source>
        <translation>フェイルオーバー タイムライン</translation>
    </message>
    <message>
        <source> (simulated)</source>
        <translation> (シミュレーション)</translation>
    </message>
    <message>
        <source>— nothing known</source>
        <translation>— 情報なし</translation>
    </message>
    <message>
        <source>gateway clock; this clock differs by %1 ms</source>
        <translation>ゲートウェイの時計。この時計との差は%1 ms</translation>
    </message>
    <message>
        <source>Simulate outage of %1…</source>
        <translation>%1の障害をシミュレート…</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1を復旧</translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%nレーン</numerusform>
        </translation>
    </message>
    <message>
        <source>last failover %1</source>
        <translation>直近のフェイルオーバー %1</translation>
    </message>
    <message>
        <source>no failover in range</source>
        <translation>範囲内にフェイルオーバーなし</translation>
    </message>
    <message>
        <source>, since %1</source>
        <translation>、%1から</translation>
    </message>
    <message>
        <source>, simulated</source>
        <translation>、シミュレーション</translation>
    </message>
</context>
<context>
    <name>gc::console::Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Dismiss the notice</source>
        <translation>通知を閉じる</translation>
    </message>
</context>
<context>
    <name>gc::console::Usd</name>
    <message>
        <source>unpriced</source>
        <translation>価格未設定</translation>
    </message>
</context>
<context>
    <name>gc::console::WebhookModel</name>
    <message>
        <source>nothing: disabled</source>
        <translation>なし: 無効</translation>
    </message>
    <message>
        <source>alerts, budgets and quotas</source>
        <translation>アラート、予算、割り当て</translation>
    </message>
    <message>
        <source>alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Is told of</source>
        <translation>通知内容</translation>
    </message>
</context>
<context>
    <name>gc::console::WebhooksDialog</name>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Send test</source>
        <translation>テスト送信</translation>
    </message>
    <message>
        <source>New secret…</source>
        <translation>新しいシークレット…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Webhook %1</source>
        <translation>Webhook %1</translation>
    </message>
    <message>
        <source>Add webhook</source>
        <translation>Webhook を追加</translation>
    </message>
    <message>
        <source>Save webhook</source>
        <translation>Webhook を保存</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>who listens: on-call</source>
        <translation>受信者: on-call</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>アドレス(&amp;A)</translation>
    </message>
    <message>
        <source>Also tell of &amp;budgets and quotas as they are passed</source>
        <translation>予算と割り当ての超過も通知(&amp;B)</translation>
    </message>
    <message>
        <source>May lead into &amp;private networks, there also without TLS</source>
        <translation>プライベートネットワークも許可、TLS なしも可(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Enabled</source>
        <translation>有効(&amp;E)</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 に問い合わせています…</translation>
    </message>
    <message>
        <source>%1 from %2 after %3</source>
        <translation>%2 から %1、%3 後</translation>
    </message>
    <message>
        <source>no answer from %1</source>
        <translation>%1 から応答なし</translation>
    </message>
    <message>
        <source>Test delivered: %1</source>
        <translation>テストを配信しました: %1</translation>
    </message>
    <message>
        <source>Test failed: %1</source>
        <translation>テストに失敗しました: %1</translation>
    </message>
    <message>
        <source>New secret for %1</source>
        <translation>%1 の新しいシークレット</translation>
    </message>
    <message>
        <source>Make a new secret</source>
        <translation>新しいシークレットを作成</translation>
    </message>
    <message>
        <source>Messages are signed with the new secret at once, and with the old one too for 24 hours: time to give the new one to the receiver.</source>
        <translation>メッセージはすぐに新しいシークレットで署名され、24 時間は古いシークレットでも署名されます。その間に受信側へ新しいものを渡してください。</translation>
    </message>
    <message>
        <source>Remove webhook %1</source>
        <translation>Webhook %1 を削除</translation>
    </message>
    <message>
        <source>Remove webhook</source>
        <translation>Webhook を削除</translation>
    </message>
    <message>
        <source>What waits for it is given up, and its secret is gone for ever. Its deliveries stay listed.</source>
        <translation>待機中のものは破棄され、シークレットは二度と戻りません。配信の一覧は残ります。</translation>
    </message>
    <message>
        <source>Select a webhook</source>
        <translation>Webhook を選択してください</translation>
    </message>
    <message>
        <source>New signing secret of %1</source>
        <translation>%1 の新しい署名シークレット</translation>
    </message>
</context>
</TS>
