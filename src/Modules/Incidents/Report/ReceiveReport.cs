using System.Security.Cryptography;
using LaChan.Contracts.Reference;
using LaChan.Incidents.Room;
using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.AspNetCore.Http;

namespace LaChan.Incidents.Report;

/// <summary>Takes a report in: checks it, keeps its pictures, writes it into the journal. The draft follows by itself.</summary>
sealed class ReceiveReport(IUnits units, ISubstances substances, Photos photos, Journal journal)
{
    // Without letters and digits that are mistaken for one another on the phone.
    const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <returns>The receipt number: whoever has it may ask what became of the report.</returns>
    /// <exception cref="RefusedException">Field by field; the words are <c>incidents.report.wrong.{What}</c>. Nothing was written.</exception>
    public async Task<string> Take(ReportForm form, IReadOnlyList<IFormFile> files, string origin, Actor actor, CancellationToken ct)
    {
        var wrong = form.Check(units, substances, journal.Now, origin == "officer").ToList();
        var pictures = files.Where(x => x.Length > 0).ToList();
        wrong.AddRange(Photos.Wrong(pictures));
        if (wrong.Count > 0) throw new RefusedException(wrong);
        var report = Of(form, await photos.Keep(pictures, ct), origin);
        if (!await journal.Append(ReportStream.Of(report.Id), 0, report, actor, report.HappenedAt, ct)) throw new InvalidOperationException("a new report cannot be stale");
        return report.Receipt;
    }

    ReportReceived Of(ReportForm form, IReadOnlyList<Photo> kept, string origin)
    {
        var point = form.PointOf(units, journal.Now);
        return new(
            Guid.CreateVersion7(journal.Now), Receipt(), origin, form.Reporter, form.Contact, MomentText.Read(form.When) ?? journal.Now, form.Place, point,
            point is { } there ? units.ProvinceAt(there, journal.Today)?.Code : null,
            form.Hazard, form.Substance.Length > 0 ? substances.Find(form.Substance)?.Symbol : null, form.What, form.Spread, form.Help, kept, origin == "officer" && Guid.TryParse(form.Alarm, out var alarm) ? alarm : null);
    }

    static string Receipt() => $"BC-{RandomNumberGenerator.GetString(Letters, 5)}-{RandomNumberGenerator.GetString(Letters, 5)}";
}
