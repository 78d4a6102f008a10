using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>Inputs that cannot be true are refused, with both fields named (rules G and N).</summary>
internal static class Contradictions
{
    /// <summary>The scale of art. 123 came into force on this day.</summary>
    static readonly DateOnly ScaleBegan = new(2022, 1, 1);
    static readonly DateOnly DistrictsEnded = new(2025, 7, 1);

    /// <summary>What the fields say by themselves.</summary>
    public static void Check(ClassificationInput input)
    {
        Refuse(input.On < ScaleBegan, "on", $"{input.On:yyyy-MM-dd}: the scale did not exist before {ScaleBegan:yyyy-MM-dd}");
        Refuse(input.UnitDay > input.On, "unitsOn", $"{input.UnitDay:yyyy-MM-dd} is later than on ({input.On:yyyy-MM-dd}): codes are carried forward only");
        Refuse(input.Districts is < 0, "districts", $"{input.Districts}: 0 or more");
        Refuse(input.Districts > 0 && input.UnitDay >= DistrictsEnded, "districts", $"{input.Districts}: there are no districts since {DistrictsEnded:yyyy-MM-dd} (unitsOn {input.UnitDay:yyyy-MM-dd})");
        Refuse(input.CrossesBorderProbability is < 0 or > 1 or double.NaN, "crossesBorderProbability", $"{input.CrossesBorderProbability}: 0 to 1");
        Refuse(input.CrossesBorder is Crossing.No && input.CrossesBorderProbability > 0, "crossesBorder", $"no, but crossesBorderProbability is {input.CrossesBorderProbability}");
        Refuse(input.LeavesFacility is false && input.CrossesBorder is Crossing.Yes, "leavesFacility", "false, but crossesBorder is yes: pollution beyond the border has left the facility");
        Refuse(input.LeavesFacility is false && input.Districts >= 2, "leavesFacility", $"false, but districts is {input.Districts}");
        Refuse(input.Quantity is { } quantity && (!double.IsFinite(quantity.Value) || quantity.Value < 0), "quantity.value", $"{input.Quantity?.Value}: a number from 0");
        foreach (var (list, field) in new[] { (input.PossibleProvinces, "possibleProvinces"), (input.PossibleCommunes, "possibleCommunes") })
            foreach (var unit in list) Refuse(unit.Probability is not (>= 0 and <= 1), field, $"probability {unit.Probability} of \"{unit.Code}\": 0 to 1");
    }

    /// <summary>What follows once the codes are read.</summary>
    public static void Check(ClassificationInput input, Affected communes, Affected provinces)
    {
        if (input.LeavesFacility is not false) return;
        var source = input.Geometry is not null && input.Communes is not { Count: > 0 } && input.Provinces is not { Count: > 0 } ? "geometry" : null;
        Refuse(communes.Fewest(1) is >= 2, "leavesFacility", $"false, but {source ?? "communes"} names two or more communes");
        Refuse(provinces.Fewest(1) is >= 2, "leavesFacility", $"false, but {source ?? "provinces"} names two or more provinces");
    }

    static void Refuse(bool wrong, string field, string what)
    {
        if (wrong) throw new RefusedException(field, what);
    }
}
