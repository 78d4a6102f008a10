using System.Globalization;
using LaChan.Incidents.Room;
using LaChan.Kernel;
using Microsoft.AspNetCore.Http;

namespace LaChan.Incidents.Weather;

/// <summary>Wind or current as it was typed, before anything is believed of it. What a person typed stays, also when something is wrong.</summary>
/// <param name="What">wind or current.</param>
/// <param name="Point">One of <see cref="CompassPoint.All"/>, or empty where degrees are given.</param>
public sealed record WeatherForm(string What, string Speed, string Point, string Degrees, string Sky, string Source, string At, string Until)
{
    public static readonly IReadOnlyList<string> Skies = ["sunny", "overcast", "clear-night"];

    /// <summary>m/s: no wind of a storm at the ground and no stream of the narrows is stronger.</summary>
    const double StrongestWindMs = 75, StrongestCurrentMs = 5;

    const int LongestSource = 200, OldestHours = 24, LongestHours = 24;

    // The sun is up for no longer, and away for no longer, anywhere in Viet Nam.
    const int SunFromHour = 5, SunToHour = 19, NightFromHour = 17, NightToHour = 7;

    public static WeatherForm Read(IFormCollection form)
    {
        string Of(string field) => form[field].ToString().Trim();
        return new(Of("what"), Of("speed"), Of("point"), Of("degrees"), Of("sky"), Of("source"), Of("at"), Of("until"));
    }

    /// <summary>A form to fill in: measured now, good for so long.</summary>
    public static WeatherForm Empty(string what, DateTimeOffset now, TimeSpan holds) => new(what, "", "", "", "", "", now.ForInput(), (now + holds).ForInput());

    /// <param name="wrong">Filled with what is wrong, field by field; the words are <c>incidents.weather.wrong.{what}</c> with what was typed.</param>
    /// <returns>Null where anything is wrong.</returns>
    public object? Entry(Guid incident, DateTimeOffset now, List<Refusal> wrong)
    {
        if (What is not ("wind" or "current"))
        {
            wrong.Add(new("what", "what"));
            return null;
        }
        var speed = Number(Speed, What == "wind" ? StrongestWindMs : StrongestCurrentMs) ?? Wrong("speed", $"speed.{What}", wrong);
        var direction = Direction(wrong);
        var at = Moment(At, "at", now.AddHours(-OldestHours), now.AddMinutes(5), wrong);
        var until = Moment(Until, "until", now, now.AddHours(LongestHours), wrong);
        if (Source.Length is 0 or > LongestSource) wrong.Add(new("source", "source"));
        if (What == "wind" && !IsSky(at.InVietNam().Hour)) wrong.Add(new("sky", Skies.Contains(Sky) ? "sky.hour" : "sky"));
        if (wrong.Count > 0) return null;
        return What == "wind" ? new WindStated(incident, speed, direction, Sky, Source, at, until) : new CurrentStated(incident, speed, direction, Source, at, until);
    }

    /// <summary>A point, or degrees, or both where they say the same.</summary>
    double Direction(List<Refusal> wrong)
    {
        var (point, degrees) = (CompassPoint.Degrees(Point), Number(Degrees, 360));
        if (Point.Length > 0 && point is null) return Wrong("point", "point", wrong);
        if (Degrees.Length > 0 && degrees is null) return Wrong("degrees", "degrees", wrong);
        if (point is { } a && degrees is { } b && Math.Abs((a - b + 540) % 360 - 180) > CompassPoint.HalfDeg) return Wrong("degrees", "both", wrong);
        return (degrees ?? point ?? Wrong("point", "direction", wrong)) % 360;
    }

    bool IsSky(int hour) => Sky switch
    {
        "" or "overcast" => true,
        "sunny" => hour is >= SunFromHour and < SunToHour,
        "clear-night" => hour is >= NightFromHour or < NightToHour,
        _ => false,
    };

    static double Wrong(string field, string what, List<Refusal> wrong)
    {
        wrong.Add(new(field, what));
        return double.NaN;
    }

    /// <summary>Both 2.6 and 2,6.</summary>
    static double? Number(string typed, double most) =>
        double.TryParse(typed.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;

    static DateTimeOffset Moment(string typed, string field, DateTimeOffset from, DateTimeOffset to, List<Refusal> wrong)
    {
        if (MomentText.Read(typed) is { } moment && moment > from && moment <= to) return moment;
        wrong.Add(new(field, field));
        return to;
    }
}
