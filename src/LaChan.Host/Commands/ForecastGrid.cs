using System.CommandLine;
using System.Text.Json;
using LaChan.Forecast.Grids;
using LaChan.Forecast.Weather;
using LaChan.Platform;

namespace LaChan.Host.Commands;

/// <summary><c>lachan forecast grid</c>: what a gridded file says of wind and current; a node starts it to try files from outside.</summary>
static class ForecastGrid
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Tệp NetCDF có gió u10, v10 hoặc dòng chảy uo, vo · a NetCDF file with wind or current" };
        var plain = new Option<FileInfo?>("--plain") { Description = "Ghi thêm bản NetCDF-3 phẳng · also write it as a plain NetCDF-3 file" };
        var command = new Command("grid", "Tệp lưới thời tiết: biến, vùng, giờ · what a gridded weather file holds. Example: lachan forecast grid gfs.nc") { file, plain };
        command.SetAction(parsed => Show(parsed, parsed.GetValue(file)!, parsed.GetValue(plain)));
        return command;
    }

    static int Show(ParseResult parsed, FileInfo file, FileInfo? plain)
    {
        var temporary = plain is null ? Path.GetTempFileName() : null;
        try
        {
            if (!file.Exists) throw new GridFault("is not there");
            var facts = GridIntake.Take(file.FullName, plain?.FullName ?? temporary ?? "");
            parsed.InvocationConfiguration.Output.WriteLine(JsonSerializer.Serialize(facts, EntryTypes.Json));
            return 0;
        }
        catch (GridFault fault)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"{file}:1: (file): {fault.Message}");
            return 1;
        }
        catch (OutOfMemoryException) // a count in the file asked for more than there is
        {
            parsed.InvocationConfiguration.Error.WriteLine($"{file}:1: (file): asks for more memory than there is");
            return 1;
        }
        finally
        {
            if (temporary is not null) File.Delete(temporary);
        }
    }
}
