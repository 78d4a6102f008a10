using System.CommandLine;
using LaChan.Contracts.Risk;
using LaChan.Forecast.River;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Rivers;
using LaChan.Reference.Units;

namespace LaChan.Host.Commands;

/// <summary><c>lachan forecast river FILE</c>: a substance in a network of rivers, or a reach fitted to a measured curve.</summary>
static class ForecastRiver
{
    /// <summary>The worked example of the help; a test runs it.</summary>
    internal const string Example =
        """
        {
          "reaches": [
            { "id": "upper", "downstream": [ { "id": "lower", "fraction": 1 } ], "lengthM": 6000, "flowM3S": 20, "areaM2": 40, "dispersionM2S": 15 },
            { "id": "lower", "lengthM": 9000, "flowM3S": 25, "areaM2": 50, "dispersionM2S": 20, "storageAreaM2": 10, "exchangePerS": 1e-4 }
          ],
          "decayPerS": 1e-5,
          "inflow": [ { "reach": "upper", "atM": 0, "series": [ [0, 10], [3600, 0] ], "unit": "mg/L" } ],
          "outputs": [ { "reach": "lower", "atM": 8000 } ], "stepS": 7200, "untilS": 43200
        }
        """;

    internal const string ExampleResult = "reach,at_m,time_s,concentration_mg_L\nlower,8000,0,0\nlower,8000,7200,1.117725E-102\nlower,8000,14400,1.665412E-21\n" +
        "lower,8000,21600,0.0003293506\nlower,8000,28800,1.731458\nlower,8000,36000,1.110415\nlower,8000,43200,0.1622627\n";

    public static Command Create()
    {
        var (file, output) = (ForecastVerb.File(), ForecastVerb.Output());
        var fit = new Option<string?>("--fit")
        {
            Description = "Tìm tính chất của một đoạn sông từ đường cong đo (time_s,concentration_mg_L) · find velocity, dispersion, storage, exchange and mass scale of one reach from a measured curve",
        };
        var command = new Command("river",
            "Lan truyền trong sông: bình lưu, phân tán, vùng nước chậm, phân hủy, nhập lưu, hợp lưu, chia nhánh · transport in rivers.\n" +
            "Ra CSV reach,at_m,time_s,concentration_mg_L · CSV out; with --fit the fitted curve, and the properties as one JSON line on standard error.\n\n" +
            "Or { \"spill\": { \"lat\": 21.03, \"lon\": 105.86, \"massKg\": 8000, \"substance\": \"diesel\", \"at\": \"2026-11-24T03:00:00+07:00\" } } on the rivers of the base pack:\n" +
            "CSV flow,kind,name,code,river,km,flow_m3s,arrival_s,peak_s,end_s,peak_mg_L for low, mean and high water.\n\n" +
            "Example: lachan forecast river spill.json, with spill.json:\n" + Example + "\nprints\n" + ExampleResult) { file, output, fit };
        command.SetAction((parsed, ct) => Run(parsed, parsed.GetValue(file) ?? "-", parsed.GetValue(output), parsed.GetValue(fit), ct));
        return command;
    }

    static async Task<int> Run(ParseResult parsed, string file, FileInfo? target, string? fit, CancellationToken ct)
    {
        if (await ForecastVerb.Read(parsed, file, RiverInput.Read, ct) is not { } input) return 1;
        if (input.Spill is { } spill) return await Spill(parsed, file, target, spill);
        if (input.Network is not { } river) return 1;
        var error = parsed.InvocationConfiguration.Error;
        foreach (var (field, remark) in river.Remarks) await error.WriteLineAsync($"{file}: {field}: {remark}");
        if (fit is null)
        {
            await ForecastVerb.Write(parsed, target, RiverAnswer.Csv(river, ct));
            return 0;
        }
        if (await ForecastVerb.Read(parsed, fit, MeasuredCurve.Read, ct) is not { } curve) return 1;
        if (await ForecastVerb.Answer(parsed, file, () => RiverAnswer.Fit(river, curve, ct)) is not { } found) return 1;
        await ForecastVerb.Write(parsed, target, found.Csv);
        await error.WriteLineAsync(found.Json);
        return 0;
    }

    static async Task<int> Spill(ParseResult parsed, string file, FileInfo? target, SpillCase spill)
    {
        var travel = new SpillTravel(new RiverTable(), new UnitMap(new(), PackStore.Base(), BaseData.Rows<IslandRow>("geography/islands.json")),
            RiverIntake.Of(BaseData.Rows<FacilityRegistered>("facilities.json")));
        var day = (spill.At ?? TimeProvider.System.GetUtcNow()).Day();
        if (await ForecastVerb.Answer(parsed, file, () => travel.Of(spill, day)) is not { } passing) return 1;
        foreach (var (field, remark) in SpillCsv.Remarks(spill, passing)) await parsed.InvocationConfiguration.Error.WriteLineAsync($"{file}: {field}: {remark}");
        await ForecastVerb.Write(parsed, target, SpillCsv.Lines(passing));
        return 0;
    }
}
