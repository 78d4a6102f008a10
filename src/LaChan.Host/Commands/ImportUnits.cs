using System.CommandLine;
using System.Text.Json;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.ImportUnits;
using LaChan.Reference.Units;

namespace LaChan.Host.Commands;

/// <summary><c>lachan import units</c>: precise outlines of the communes; a second run of the same file has no effect.</summary>
static class ImportUnits
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "TopoJSON, GeoJSON, GeoPackage or Shapefile, also in gzip or zip; longitude, latitude (WGS84)" };
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of the node's data", DefaultValueFactory = _ => new("lachan-data") };
        var layer = new Option<string?>("--layer") { Description = "Layer of a file that has several" };
        var code = new Option<string?>("--code") { Description = "Property with the five-digit code; known without it: c, code, ma_xa" };
        var province = new Option<string?>("--province") { Description = "Property with the two-digit province code, checked against the table; known: p, province_code, ma_tinh" };
        var people = new Option<string?>("--people") { Description = "Property with the population, checked for faulty figures; known: pop, population, dan_so" };
        var source = new Option<string?>("--source") { Description = "What stands on the map as the source; the name of the file without it" };
        var command = new Command("units", "Nhập ranh giới chính xác của xã, phường, đặc khu · take in precise outlines of the communes. The node uses them from its next start. Example: lachan import units communes.topojson --data ./lachan-data")
            { file, data, layer, code, province, people, source };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var import = new UnitImport(new(), BaseData.Rows<IslandRow>("geography/islands.json"), PackStore.Base);
            try
            {
                var done = import.Run(path.FullName, new(parsed.GetValue(code), parsed.GetValue(province), parsed.GetValue(people)), parsed.GetValue(layer), parsed.GetValue(source),
                    PackStore.FolderOf(RunCommand.LiveRealm(parsed.GetValue(data)!)));
                Console.WriteLine(JsonSerializer.Serialize(done, EntryTypes.Json));
                return 0;
            }
            catch (RefusedException refused)
            {
                foreach (var refusal in refused.Refusals) Console.Error.WriteLine($"{path.Name}:{refusal.Line?.ToString() ?? "1"}: {refusal.Field}: {refusal.What}");
                return 1;
            }
        });
        return command;
    }
}
