using System.Globalization;
using LaChan.Contracts.Access;
using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Incidents.Draft;
using LaChan.Incidents.Room;
using LaChan.Platform;

namespace LaChan.Incidents.Report;

/// <summary>An officer's report that begins with an alarm: for what the machine made no draft of. Same form, same door; the alarm joins the incident that comes of it.</summary>
sealed class AlarmReport(Journal journal, IncidentStore incidents, ISubstances substances)
{
    /// <summary>An alarm as it was raised and as it stands.</summary>
    /// <param name="Incident">The incident that has it already; null: none.</param>
    public sealed record Known(AlarmRaised Raised, double? Value, DateTimeOffset MeasuredAt, Guid? Incident);

    /// <summary>Null for what is no alarm, and for one that the person may not see.</summary>
    public async Task<Known?> Find(string alarm, Sight sight, CancellationToken ct)
    {
        if (!Guid.TryParse(alarm, out var id)) return null;
        var stream = (await journal.Read(Streams.Alarm(id), ct: ct)).Select(x => x.Body).ToList();
        if (stream.OfType<AlarmRaised>().FirstOrDefault() is not { } raised || !sight.Includes(raised.Province)) return null;
        var newest = stream.OfType<AlarmChanged>().LastOrDefault();
        return new(raised, newest?.Value ?? raised.Value, newest?.MeasuredAt ?? raised.MeasuredAt, await incidents.IncidentOf(id, ct));
    }

    /// <summary>The form as the alarm fills it; the person corrects and completes.</summary>
    /// <param name="what">The alarm as a sentence, in the reader's language.</param>
    public ReportForm Fill(Known alarm, string what, string reporter, string contact)
    {
        var hazard = HazardOf.Alarm(alarm.Raised, substances);
        return new()
        {
            Alarm = alarm.Raised.Id.ToString(), Hazard = hazard?.Hazard ?? Guess(alarm.Raised.Medium), Substance = hazard?.Substance?.Symbol ?? "", What = what,
            When = alarm.MeasuredAt.ForInput(), Place = alarm.Raised.StationName, Lat = Degrees(alarm.Raised.Point.Lat), Lon = Degrees(alarm.Raised.Point.Lon), Reporter = reporter, Contact = contact,
        };
    }

    static string Guess(string medium) => medium switch
    {
        "air" or "stack" => "chemical",
        "radiation" => "radiation",
        "waste-water" or "surface-water" or "ground-water" or "sea-water" => "waste",
        _ => "other",
    };

    static string Degrees(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);
}
