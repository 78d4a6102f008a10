using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using LaChan.Alerting.Cap;

namespace LaChan.Modules.Tests.Alerting;

/// <summary>Our table of the standard against the published schema itself, on samples broken at random.</summary>
public class CapSchemaTests
{
    static readonly string[] Values =
        ["", " ", "x", "Actual", "Met", "2026-11-24T03:14:00+07:00", "2026-11-24T03:14:00Z", "2026-02-30T00:00:00+07:00", "2026-11-24T24:00:00-00:00", " 2026-11-24T03:14:00+07:00 ", "vi-VN", "vi_VN", "12", "1.5", "-.5", "1e3", "Public", "Update"];

    [Fact]
    public void The_table_and_the_published_schema_agree_on_two_thousand_broken_alerts()
    {
        if (!Directory.Exists(CollectedData.CapSamples)) { Assert.Skip("needs the collected data"); return; }
        var schemas = new[] { "11", "12" }.ToDictionary(x => $"urn:oasis:names:tc:emergency:cap:1.{x[1]}", Published);
        var samples = new[] { "canada", "australia", "wcatwc-warning", "earthquake", "weather", "43b080713727" }.Select(x => XDocument.Load(Path.Combine(CollectedData.CapSamples, x + ".cap"))).ToList();
        var random = new Random(1251);
        int valid = 0, invalid = 0;
        for (var i = 0; i < 2000; i++)
        {
            var broken = new XDocument(samples[random.Next(samples.Count)]);
            for (var changes = random.Next(3); changes >= 0; changes--) Break(broken, random);
            var expected = Obeys(broken, schemas[broken.Root!.Name.NamespaceName]);
            var verdict = CapCheck.Of(Encoding.UTF8.GetBytes(broken.ToString()));
            Assert.True(expected == verdict.SchemaValid, $"case {i}: published {expected}\n{string.Join('\n', verdict.Errors)}\n{broken}");
            if (expected) valid++; else invalid++;
        }
        Assert.True(valid > 100 && invalid > 100, $"{valid} valid, {invalid} invalid: the changes tell nothing");
    }

    [Fact]
    public void What_the_writer_writes_obeys_the_published_schema()
    {
        if (!Directory.Exists(CollectedData.CapSamples)) { Assert.Skip("needs the collected data"); return; }
        Assert.True(Obeys(XDocument.Parse(CapWriter.Write(CapWriterTests.Alert("Ở trong nhà ngay."))), Published("12")));
    }

    static XmlSchemaSet Published(string version)
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        set.Add(null, Path.Combine(CollectedData.CapSamples, $"cap{version}.xsd"));
        return set;
    }

    static bool Obeys(XDocument document, XmlSchemaSet schema)
    {
        var obeys = true;
        using var text = new StringReader(document.ToString());
        using var reader = XmlReader.Create(text);
        XDocument.Load(reader).Validate(schema, (_, fault) => obeys &= fault.Severity != XmlSeverityType.Error);
        return obeys;
    }

    static void Break(XDocument document, Random random)
    {
        var all = document.Root!.Descendants().ToList();
        var one = all[random.Next(all.Count)];
        switch (random.Next(7))
        {
            case 0: one.Remove(); break;
            case 1: one.AddAfterSelf(new XElement(one)); break;
            case 2: if (!one.HasElements) one.Value = Values[random.Next(Values.Length)]; break;
            case 3: if (!one.HasElements) one.Value = " " + one.Value + "\n"; break;
            case 4: if (one.ElementsAfterSelf().FirstOrDefault() is { } next) { next.Remove(); one.AddBeforeSelf(next); } break;
            case 5: one.Name = one.Name.Namespace + all[random.Next(all.Count)].Name.LocalName; break;
            default: if (one.HasElements && random.Next(4) == 0) one.Add("loose"); break;
        }
    }
}
