namespace LaChan.Science.Sea.Oil;

/// <summary>
/// A slick of one age as it weathers: shares of the mass that was spilt. What was spilt over a time is a row of slicks; each is taken as
/// thick as the whole spill would be at its age, so that the length of a step does not matter.
/// </summary>
public sealed class OilSlick
{
    const double LongestStepS = 60;
    const double Least = 1e-12;

    readonly OilKind oil;
    readonly double spiltKg;
    readonly double waterK;
    readonly double[] cuts;
    readonly double[] molarMass;
    readonly double[] vapourPressure;

    /// <param name="spiltKg">The whole spill, above 0.</param>
    /// <param name="waterK">Temperature of the sea, kelvin.</param>
    public OilSlick(OilKind oil, double spiltKg, double waterK)
    {
        (this.oil, this.spiltKg, this.waterK) = (oil, spiltKg, waterK);
        cuts = [.. oil.Cuts.Select(x => x.Share)];
        molarMass = [.. oil.Cuts.Select(x => x.MolarMassKg)];
        vapourPressure = [.. oil.Cuts.Select(x => x.VapourPressurePa(waterK))];
    }

    public double AgeS { get; private set; }

    /// <summary>Share evaporated, dispersed into the water, still afloat: together 1.</summary>
    public double Evaporated { get; private set; }
    public double Dispersed { get; private set; }
    public double Afloat => cuts.Sum();

    /// <summary>Share of water in what is afloat.</summary>
    public double Water { get; private set; }

    public double ViscosityM2S => OilEmulsion.ViscosityM2S(oil, waterK, Evaporated, Water);
    public double DensityKgM3 => OilEmulsion.DensityKgM3(oil, waterK, Evaporated, Water);

    /// <summary>Of the whole spill at this age.</summary>
    public double AreaM2 => FaySpreading.AreaM2(spiltKg / oil.DensityKgM3, oil.DensityKgM3, AgeS, oil.ThinnestM);

    /// <param name="seconds">0 or more.</param>
    /// <param name="windMs">At 10 m.</param>
    public void Weather(double seconds, double windMs, SeaState sea)
    {
        var parts = Math.Max(1, (int)Math.Ceiling(seconds / LongestStepS));
        for (var i = 0; i < parts; i++) WeatherBriefly(seconds / parts, windMs, sea);
    }

    void WeatherBriefly(double seconds, double windMs, SeaState sea)
    {
        AgeS += seconds;
        if (Afloat < Least) return;
        var area = AreaM2;
        Evaporate(seconds, OilEvaporation.TransferMs(windMs, area), area);
        if (Evaporated >= oil.EmulsifiesAfter) Water = OilEmulsion.WaterAfter(Water, oil.MostWater, windMs, seconds);
        Disperse(seconds, OilDispersion.RateKgM2S(windMs, sea, ViscosityM2S) * area);
    }

    void Evaporate(double seconds, double transferMs, double area)
    {
        double moles = 0;
        for (var j = 0; j < cuts.Length; j++) moles += spiltKg * cuts[j] / molarMass[j];
        for (var j = 0; j < cuts.Length; j++)
        {
            var gone = cuts[j] * (1 - Math.Exp(-seconds * OilEvaporation.RatePerS(transferMs, area, vapourPressure[j], waterK, moles)));
            cuts[j] -= gone;
            Evaporated += gone;
        }
    }

    void Disperse(double seconds, double rateKgS)
    {
        var afloat = Afloat;
        if (afloat < Least || rateKgS <= 0) return;
        var share = 1 - Math.Exp(-seconds * rateKgS / (spiltKg * afloat));
        for (var j = 0; j < cuts.Length; j++) cuts[j] -= cuts[j] * share;
        Dispersed += afloat * share;
    }
}
