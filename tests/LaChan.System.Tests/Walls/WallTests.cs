using System.Xml.Linq;
using System.Text.RegularExpressions;
using LaChan.Platform;

namespace LaChan.SystemTests.Walls;

/// <summary>A module is one project and references no other module.</summary>
public class WallTests
{
    static readonly string Root = BaseData.Checkout!;
    static readonly string[] Open = ["LaChan.Platform", "LaChan.Ui", "LaChan.Kernel", "LaChan.Contracts"];
    static readonly string[] MaySeeScience = ["LaChan.Forecast", "LaChan.Forces"];

    public static TheoryData<string> Modules => [.. Directory.GetDirectories(Path.Combine(Root, "src", "Modules")).Select(x => Path.GetFileName(x))];

    [Theory, MemberData(nameof(Modules))]
    public void A_module_references_only_what_it_may(string module)
    {
        var project = Assert.Single(Directory.GetFiles(Path.Combine(Root, "src", "Modules", module), "*.csproj"));
        string[] allowed = MaySeeScience.Contains($"LaChan.{module}") ? [.. Open, "LaChan.Science"] : Open;
        Assert.All(References(project), reference => Assert.Contains(reference, allowed));
    }

    [Theory]
    [InlineData("LaChan.Kernel")]
    [InlineData("LaChan.Contracts", "LaChan.Kernel")]
    [InlineData("LaChan.Science", "LaChan.Kernel")]
    [InlineData("LaChan.Platform", "LaChan.Contracts")]
    [InlineData("LaChan.Ui", "LaChan.Contracts")]
    public void The_floor_below_the_modules_looks_only_down(string project, params string[] allowed) =>
        Assert.All(References(Path.Combine(Root, "src", project, project + ".csproj")), reference => Assert.Contains(reference, allowed));

    [Fact]
    public void A_table_is_written_only_by_the_projection_of_its_module()
    {
        string[] givenOut = ["gpkg_spatial_ref_sys", "gpkg_contents", "gpkg_geometry_columns", "zones"]; // of a file that is given out, not of the database
        string[] own = ["entries", "cursors", "migrations", "credentials", "links", .. givenOut];
        var writes = new Regex(@"\b(?:insert into|update|delete from)\s+([a-z_]+)\b", RegexOptions.IgnoreCase);
        var wrong =
            from file in Sources()
            where !file.EndsWith("Projection.cs", StringComparison.Ordinal)
            from Match match in writes.Matches(File.ReadAllText(file))
            where match.Groups[1].Value is var table && table == table.ToLowerInvariant() && table != "set" && !own.Contains(table)
            select $"{Path.GetRelativePath(Root, file)}: {match.Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Science_does_no_input_or_output()
    {
        string[] banned = ["System.IO", "System.Net", "DateTime.Now", "DateTimeOffset.Now", "Console.", "ILogger"];
        var wrong =
            from file in Directory.GetFiles(Path.Combine(Root, "src", "LaChan.Science"), "*.cs", SearchOption.AllDirectories).Where(NotBuilt)
            let text = File.ReadAllText(file)
            from word in banned
            where text.Contains(word, StringComparison.Ordinal)
            select $"{Path.GetRelativePath(Root, file)}: {word}";
        Assert.Empty(wrong);
    }

    static IEnumerable<string> Sources() => Directory.GetFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories).Where(NotBuilt);
    static bool NotBuilt(string file) => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal);
    static IEnumerable<string> References(string project) =>
        XDocument.Load(project).Descendants("ProjectReference").Select(x => Path.GetFileNameWithoutExtension(x.Attribute("Include")!.Value));
}
