using LaChan.Contracts.Reference;
using LaChan.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LaChan.Reference.Units;

/// <summary>Loads the outlines and draws the land border while the node starts, so that the first incident does not wait some seconds for them.</summary>
internal sealed partial class OutlineWarmUp(IServiceProvider services, ILogger<OutlineWarmUp> log) : BackgroundService
{
    static readonly GeoPoint HaNoi = new(21.03, 105.85);

    protected override Task ExecuteAsync(CancellationToken ct) => Task.Run(() =>
    {
        // A node without outlines still runs: what needs them refuses, with the mend, when it is asked.
        try
        {
            services.GetRequiredService<IUnits>().LandBorderKm(HaNoi);
        }
        catch (RefusedException missing)
        {
            NoOutlines(missing.Message);
        }
    }, ct);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No outlines: {Why}")]
    partial void NoOutlines(string why);
}
