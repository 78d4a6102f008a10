using System.Diagnostics;
using System.Text;
using LaChan.Alerting.Cap;

namespace LaChan.Modules.Tests.Alerting;

/// <summary>The verdict on an alert: the published schema, then the profile.</summary>
public class CapCheckTests
{
    const string Good = """
        <?xml version="1.0" encoding="UTF-8"?>
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>SC-1.1</identifier>
          <sender>node</sender>
          <sent>2026-11-24T03:14:00+07:00</sent>
          <status>Exercise</status>
          <msgType>Alert</msgType>
          <scope>Public</scope>
          <info>
            <language>vi-VN</language>
            <category>Env</category>
            <event>Rò rỉ khí</event>
            <urgency>Immediate</urgency>
            <severity>Severe</severity>
            <certainty>Likely</certainty>
            <expires>2026-11-24T06:14:00+07:00</expires>
            <area>
              <areaDesc>Đại Phước</areaDesc>
              <polygon>10.1,106.1 10.1,106.2 10.2,106.2 10.1,106.1</polygon>
            </area>
          </info>
        </alert>
        """;

    static CapVerdict Check(string xml, Func<string, bool>? known = null) => CapCheck.Of(Encoding.UTF8.GetBytes(xml), known);
    static string Rules(string xml) => string.Join(' ', Check(xml).Errors.Select(x => x.Rule).Distinct());
    static string With(string old, string now) => Good.Replace(old, now, StringComparison.Ordinal) is var changed && changed != Good ? changed : throw new InvalidOperationException("nothing was replaced");

    [Theory]
    [InlineData("43b080713727", true)]
    [InlineData("australia", true)]
    [InlineData("canada", true)]
    [InlineData("canada_errors", true)]
    [InlineData("canada_signed", true)]
    [InlineData("earthquake-iso8859-1", true)]
    [InlineData("wcatwc-warning", true)]
    [InlineData("KAR0-0306112239-SW", true)]
    [InlineData("earthquake", true)]
    [InlineData("no_optional_fields", true)]
    [InlineData("weather", true)]
    [InlineData("invalid", false)]
    [InlineData("noaa_errors", false)]
    [InlineData("earthquake_signed", false)]
    [InlineData("xee", false)]
    public void The_schema_verdict_on_a_collected_sample_is_that_of_the_published_schema(string sample, bool valid)
    {
        var file = Path.Combine(CollectedData.CapSamples, sample + ".cap");
        if (!File.Exists(file)) { Assert.Skip("needs the collected data"); return; }
        var verdict = CapCheck.Of(File.ReadAllBytes(file));
        Assert.True(valid == verdict.SchemaValid, string.Join('\n', verdict.Errors));
        Assert.Equal(valid && sample != "canada_errors", verdict.Valid);
    }

    [Fact]
    public void A_well_made_alert_is_valid_without_warnings()
    {
        var verdict = Check(Good);
        Assert.True(verdict.Valid, string.Join('\n', verdict.Errors));
        Assert.Empty(verdict.Warnings);
    }

    [Theory]
    [InlineData("<scope>Public</scope>", "", "schema.missing")]
    [InlineData("<status>Exercise</status>", "<status>exercise</status>", "schema.type")]
    [InlineData("<status>Exercise</status>", "<status> Exercise</status>", "schema.type")]
    [InlineData("<event>Rò rỉ khí</event>", "<event>a</event><event>b</event>", "schema.repeat")]
    [InlineData("<category>Env</category>", "", "schema.missing")]
    [InlineData("<urgency>Immediate</urgency>\n", "", "schema.missing")]
    [InlineData("<language>vi-VN</language>", "<language>tiếng Việt</language>", "schema.type")]
    [InlineData("<category>Env</category>", "<colour>red</colour><category>Env</category>", "schema.unknown")]
    [InlineData("<scope>Public</scope>", "<scope>Public</scope><source>late</source>", "schema.order")]
    [InlineData("<sender>node</sender>", "<sender id='1'>node</sender>", "schema.attribute")]
    [InlineData("<sender>node</sender>", "<sender>node</sender> loose", "schema.content")]
    [InlineData("<sender>node</sender>", "<sender><b/></sender>", "schema.content profile.sender")]
    [InlineData("2026-11-24T03:14:00+07:00", "2026-11-23T20:14:00Z", "schema.type profile.time")]
    [InlineData("2026-11-24T03:14:00+07:00", "2026-02-30T03:14:00+07:00", "schema.type")]
    [InlineData("2026-11-24T03:14:00+07:00", "2026-11-24T03:14:00.5+07:00", "schema.type")]
    [InlineData("2026-11-24T03:14:00+07:00", "2026-11-24T03:14:00+15:00", "schema.type")]
    [InlineData("cap:1.2\"", "cap:1.0\"", "schema.root")]
    [InlineData("<msgType>Alert</msgType>", "<msgType>Update</msgType>", "profile.references")]
    [InlineData("<scope>Public</scope>", "<scope>Public</scope><references>a,b</references>", "profile.references")]
    [InlineData("<scope>Public</scope>", "<scope>Public</scope><references>node,SC-1.1,2026-11-24T03:14:00+07:00</references>", "profile.references")]
    [InlineData("<scope>Public</scope>", "<scope>Restricted</scope>", "profile.restriction")]
    [InlineData("<scope>Public</scope>", "<scope>Private</scope>", "profile.addresses")]
    [InlineData("SC-1.1", "SC 1,1", "profile.identifier")]
    [InlineData("10.2,106.2 10.1,106.1<", "10.2,106.2 10.2,106.1<", "profile.polygon")]
    [InlineData("10.1,106.1 10.1,106.2 10.2,106.2 10.1,106.1", "10.1,106.1 10.1,106.1", "profile.polygon")]
    [InlineData("10.1,106.1 10.1,106.2 10.2,106.2 10.1,106.1", "10,106 10.2,106.2 10,106.2 10.2,106 10,106", "profile.polygon")]
    [InlineData("10.1,106.1 10.1,106.2 10.2,106.2 10.1,106.1", "106.1,10.1 106.2,10.1 106.2,10.2 106.1,10.1", "profile.polygon")]
    [InlineData("10.1,106.1 10.1,106.2 10.2,106.2 10.1,106.1", "10.1 106.1", "profile.polygon")]
    [InlineData("</areaDesc>", "</areaDesc><circle>10,106</circle>", "schema.order profile.circle")]
    public void A_broken_rule_is_named(string old, string now, string rules) => Assert.Equal(rules, Rules(With(old, now)));

    [Fact]
    public void An_error_stands_on_its_line() => Assert.Equal(6, Assert.Single(Check(With("<status>Exercise</status>", "<status>No</status>")).Errors).Line);

    [Fact]
    public void A_ring_of_more_than_a_hundred_points_is_invalid()
    {
        string Ring(int corners) => string.Join(' ', Enumerable.Range(0, corners).Append(0).Select(i => FormattableString.Invariant($"{10 + Math.Sin(i * Math.Tau / corners):0.#####},{106 + Math.Cos(i * Math.Tau / corners):0.#####}")));
        Assert.Equal("", Rules(With("10.1,106.1 10.1,106.2 10.2,106.2 10.1,106.1", Ring(99))));
        Assert.Equal("profile.polygon", Rules(With("10.1,106.1 10.1,106.2 10.2,106.2 10.1,106.1", Ring(100))));
    }

    [Fact]
    public void A_reference_must_resolve_where_the_earlier_alerts_are_known()
    {
        var update = With("<msgType>Alert</msgType>", "<msgType>Update</msgType>").Replace("</scope>", "</scope><references>node,SC-1.0,2026-11-24T03:00:00+07:00</references>", StringComparison.Ordinal);
        Assert.True(Check(update).Valid);
        Assert.True(Check(update, identifier => identifier == "SC-1.0").Valid);
        Assert.False(Check(update, _ => false).Valid);
    }

    [Fact]
    public void A_signature_may_follow_in_version_1_2_only()
    {
        var signed = With("</info>", "</info><Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><anything/></Signature>");
        Assert.True(Check(signed).Valid);
        Assert.False(Check(signed.Replace("cap:1.2", "cap:1.1", StringComparison.Ordinal)).Valid);
    }

    [Theory]
    [InlineData("<!DOCTYPE alert [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE alert SYSTEM \"http://127.0.0.1:9/x.dtd\">")]
    [InlineData("<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>")]
    public void A_document_type_is_refused_unread(string doctype)
    {
        var clock = Stopwatch.StartNew();
        Assert.Equal("xml.dtd", Rules(With("<alert ", doctype + "<alert ")));
        Assert.InRange(clock.ElapsedMilliseconds, 0, 2000);
    }

    [Fact]
    public void Ten_megabytes_are_refused_by_size() => Assert.Equal("size", Assert.Single(CapCheck.Of(new byte[10 * 1024 * 1024]).Errors).Rule);

    [Fact]
    public void Deep_nesting_and_noise_are_refused_and_never_a_crash()
    {
        Assert.False(Check("<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">" + string.Concat(Enumerable.Repeat("<info>", 50_000))).Valid);
        Assert.False(Check("<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">" + string.Concat(Enumerable.Repeat("<info>", 50_000)) + string.Concat(Enumerable.Repeat("</info>", 50_000)) + "</alert>").Valid);
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(Good);
            for (var j = 0; j < 5; j++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            CapCheck.Of(bytes);
        }
        Assert.False(CapCheck.Of([]).Valid);
    }
}
