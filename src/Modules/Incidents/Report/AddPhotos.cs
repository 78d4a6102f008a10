using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.AspNetCore.Http;

namespace LaChan.Incidents.Report;

/// <summary>Takes further pictures for a report that was sent earlier, from whoever has its receipt.</summary>
sealed class AddPhotos(ReportStore reports, IncidentStore incidents, Photos photos, Journal journal)
{
    /// <summary>Pictures that one report may have in all.</summary>
    public const int MostOfReport = 8;

    /// <exception cref="RefusedException">Field photo: no such report, none chosen, too many, too large, no picture, the incident has ended. Nothing was written.</exception>
    public async Task Take(string receipt, IReadOnlyList<IFormFile> files, Actor actor, CancellationToken ct)
    {
        if (await reports.Find(receipt, ct) is not { } report) throw new RefusedException("photo", "photo-receipt");
        var before = await reports.Photos(report.Id, ct);
        var chosen = files.Where(x => x.Length > 0).ToList();
        if (chosen.Count == 0) throw new RefusedException("photo", "photo-none");
        Photos.Check(chosen);
        if (before.Count + chosen.Count > MostOfReport) throw new RefusedException("photo", "photo-full");
        if (report.Incident is { } incident && await incidents.Find(incident, ct) is { State: "ended" }) throw new RefusedException("photo", "photo-ended");
        var kept = await photos.Keep(chosen, ct);
        await journal.AppendNext(ReportStream.Of(report.Id), new PhotosAdded(report.Id, kept), actor, ct: ct);
    }
}
