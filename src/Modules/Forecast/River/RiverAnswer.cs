using System.Globalization;
using System.Text.Json;
using LaChan.Kernel;
using LaChan.Science.River;

namespace LaChan.Forecast.River;

/// <summary>Runs a case: concentrations at its places as CSV, or its one reach fitted to a measured curve.</summary>
public static class RiverAnswer
{
    const string Head = "reach,at_m,time_s,concentration_mg_L";

    /// <summary>CSV as <c>design/commands.md</c> describes it, line by line: place after place, from 0 to the end of the run.</summary>
    public static IEnumerable<string> Csv(RiverCase river, CancellationToken ct)
    {
        var curves = new RiverRun(river.Reaches, river.Inflows, river.DecayPerS).Run(river.Outputs, river.StepS, river.UntilS, ct);
        yield return Head;
        for (var place = 0; place < curves.Length; place++)
            for (var row = 0; row < curves[place].Length; row++) yield return Line(river, place, row * river.StepS, curves[place][row]);
    }

    /// <summary>The fitted curve as CSV at the measured times, and the properties found as one JSON line.</summary>
    /// <exception cref="RefusedException">The case is not one reach with one inflow and one place.</exception>
    public static RiverFit Fit(RiverCase river, MeasuredCurve curve, CancellationToken ct)
    {
        if (river.Reaches.Count != 1) throw new RefusedException("reaches", $"{river.Reaches.Count} of them: a fit finds the properties of one reach");
        if (river.Inflows is not [{ AtM: 0 }]) throw new RefusedException("inflow", "a fit needs one inflow, at 0 m");
        if (river.Outputs is not [{ AtM: > 0 }]) throw new RefusedException("outputs", "a fit needs one place, below the inflow");
        var found = new ReachFit(river.Reaches[0], river.Inflows, river.Outputs[0].AtM, river.DecayPerS, curve.TimesS, curve.MgL, ct).Fit();
        var json = JsonSerializer.Serialize(new
        {
            velocityMs = Rounded(found.VelocityMs), dispersionM2S = Rounded(found.DispersionM2S), storageAreaM2 = Rounded(found.StorageAreaM2), exchangePerS = Rounded(found.ExchangePerS),
            massScale = Rounded(found.MassScale), areaM2 = Rounded(found.AreaM2), nse = Math.Round(found.Nse, 6), logSd = found.LogSd.Select(Rounded),
        });
        return new([.. found.Curve.Select((value, i) => Line(river, 0, curve.TimesS[i], value)).Prepend(Head)], json);
    }

    static string Line(RiverCase river, int place, double timeS, double value) => string.Create(CultureInfo.InvariantCulture,
        $"{river.Ids[river.Outputs[place].Reach]},{river.Outputs[place].AtM:G10},{timeS:G10},{value:G7}");

    static double Rounded(double value) => double.Parse(value.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

/// <summary>What a fit answers.</summary>
/// <param name="Csv">The fitted curve, line by line.</param>
/// <param name="Json">The properties found, one line.</param>
public sealed record RiverFit(IReadOnlyList<string> Csv, string Json);
