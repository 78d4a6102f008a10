using System.CommandLine;
using System.Text.Json;
using LaChan.Contracts.Reference;
using LaChan.Contracts.Risk;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Units;
using NetTopologySuite.Geometries;

namespace LaChan.Host.Commands;

/// <summary><c>lachan exposure ZONE.geojson</c>: communes, provinces, people and facilities inside a zone.</summary>
static class ExposureCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("ZONE") { Description = "GeoJSON with a Polygon or MultiPolygon, or - for standard input" };
        var on = new Option<DateOnly?>("--on") { Description = "Units in force on this day (yyyy-MM-dd); today without it" };
        var data = new Option<DirectoryInfo?>("--data") { Description = "Folder of a node: its pack of outlines and its register of facilities" };
        var output = new Option<FileInfo?>("-o") { Description = "Write here instead of standard output" };
        var command = new Command("exposure", "Xã, tỉnh, dân và cơ sở trong một vùng · communes, provinces, people and facilities inside a zone. Example: lachan exposure zone.geojson") { file, on, data, output };
        command.SetAction(async (parsed, ct) =>
        {
            var path = parsed.GetValue(file)!;
            try
            {
                using var json = GeoJson.Parse(await Read(path, ct));
                var zone = Geo.Valid(GeoJson.Zone(json.RootElement));
                var answer = await Answer(zone, parsed.GetValue(on) ?? TimeProvider.System.GetUtcNow().Day(), parsed.GetValue(data));
                var text = JsonSerializer.Serialize(answer, EntryTypes.Json);
                if (parsed.GetValue(output) is { } to) await File.WriteAllTextAsync(to.FullName, text, ct);
                else Console.WriteLine(text);
                return 0;
            }
            catch (RefusedException refused)
            {
                foreach (var refusal in refused.Refusals) await Console.Error.WriteLineAsync($"{path}:{refusal.Line?.ToString() ?? "1"}: {refusal.Field}: {refusal.What}");
                return 1;
            }
        });
        return command;
    }

    static async Task<byte[]> Read(string path, CancellationToken ct)
    {
        if (path != "-") return File.Exists(path) ? await File.ReadAllBytesAsync(path, ct) : throw new RefusedException("ZONE", "there is no such file");
        var text = new MemoryStream();
        await Console.OpenStandardInput().CopyToAsync(text, ct);
        return text.ToArray();
    }

    static async Task<object> Answer(Geometry zone, DateOnly on, DirectoryInfo? data)
    {
        if (data is null) return Exposed(new UnitMap(new(), PackStore.Base(), BaseData.Rows<IslandRow>("geography/islands.json")), BaseFacilities(), zone, on);
        await using var app = await Node.Build(RunCommand.LiveRealm(data), null);
        return Exposed(app.Services.GetRequiredService<IUnits>(), app.Services.GetRequiredService<IFacilities>().All.Select(x => (x.Id, x.NameVi, x.Point)), zone, on);
    }

    static IEnumerable<(string, string, GeoPoint)> BaseFacilities() =>
        BaseData.Rows<FacilityRegistered>("facilities.json").Select(x => (x.Id, x.NameVi, new GeoPoint(x.Lat, x.Lon)));

    static object Exposed(IUnits units, IEnumerable<(string Id, string Name, GeoPoint Point)> facilities, Geometry zone, DateOnly on)
    {
        var touched = units.Touched(zone, on);
        return new
        {
            people = Math.Round(touched.People), peopleLow = Math.Round(touched.PeopleLow), peopleHigh = Math.Round(touched.PeopleHigh),
            provinces = touched.Provinces.Select(x => x.Code.Value), possibleProvinces = touched.PossibleProvinces.Select(x => x.Code.Value),
            communes = touched.Communes.Select(x => new { code = x.Commune.Code.Value, name = x.Commune.Name, people = Math.Round(x.People), share = Math.Round(x.Share, 4), possible = x.Possible }),
            facilities = facilities.Where(x => zone.Intersects(Geo.Point(x.Point))).Select(x => new { id = x.Id, name = x.Name }),
            pack = touched.Pack, approximate = touched.Approximate,
        };
    }
}
