using System.Text;
using LaChan.Alerting.Cap;
using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Modules.Tests.Alerting;

/// <summary>What the writer writes, the checker accepts and the reader reads back.</summary>
public class CapWriterTests
{
    internal static CapAlert Alert(string text) => new(
        "SC-1.1", "node", new(2026, 11, 23, 20, 14, 0, TimeSpan.Zero), "Exercise", "Alert", null, [], "SC-1",
        [.. new[] { "vi-VN", "en-US" }.Select(language => new CapInfo(
            language, ["Env"], text, "Shelter", "Immediate", "Severe", "Likely", new(2026, 11, 24, 6, 0, 0, VietNamTime.Offset), text, text, text, text, text,
            [new("lachan:end", text)], [new(text, [[new(10.1, 106.1), new(10.1, 106.2), new(10.2, 106.2), new(10.1, 106.1)]], [new("VN-COMMUNE@2026-11-24", "26020")])]))]);

    [Theory]
    [InlineData("Ở trong nhà ngay. Đóng kín cửa.")]
    [InlineData("<script>alert(1)</script> & \"quotes\" ]]>")]
    [InlineData("control \u0001 and half a pair \ud800 and the end \uffff")]
    public void Any_text_is_written_safely_and_read_back(string text)
    {
        var xml = CapWriter.Write(Alert(text));
        var verdict = CapCheck.Of(Encoding.UTF8.GetBytes(xml));
        Assert.True(verdict.Valid, string.Join('\n', verdict.Errors));
        Assert.DoesNotContain("<script>", xml, StringComparison.Ordinal);
        var kept = new string([.. text.Where(System.Xml.XmlConvert.IsXmlChar)]);
        Assert.Equal(kept, CapReader.Read(xml).In("en").Headline);
    }

    [Fact]
    public void Times_carry_the_offset_of_Viet_Nam_and_never_Z()
    {
        var xml = CapWriter.Write(Alert("x"));
        Assert.Contains("<sent>2026-11-24T03:14:00+07:00</sent>", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("Z<", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void Rings_around_any_area_are_closed_simple_and_short_and_leave_nobody_out()
    {
        for (var seed = 1; seed <= 8; seed++)
        {
            var area = Blob(seed);
            foreach (var ring in CapRing.Around(area))
            {
                Assert.InRange(ring.Count, 4, CapRing.MostPoints);
                Assert.Equal(ring[0], ring[^1]);
                Assert.True(CapRing.Polygon(ring).IsValid);
            }
            Assert.True(CapRing.Around(area).Select(CapRing.Polygon).Aggregate<Polygon, Geometry>(new Polygon(null), (all, ring) => all.Union(ring)).Covers(area), $"seed {seed}");
        }
    }

    /// <summary>A ragged star of 400 corners.</summary>
    static Polygon Blob(int seed)
    {
        var random = new Random(seed);
        var corners = Enumerable.Range(0, 400).Select(i => (Angle: i * Math.Tau / 400, Radius: 0.05 + 0.03 * random.NextDouble()))
            .Select(x => new Coordinate(106.8 + x.Radius * Math.Cos(x.Angle), 10.7 + x.Radius * Math.Sin(x.Angle))).ToList();
        return new(new LinearRing([.. corners, corners[0]]));
    }
}
