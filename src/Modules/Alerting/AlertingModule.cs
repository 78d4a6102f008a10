using LaChan.Alerting.Draft;
using LaChan.Alerting.Issue;
using LaChan.Alerting.Public;
using LaChan.Contracts.Alerting;
using LaChan.Platform;
using LaChan.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Alerting;

/// <summary>Warnings: draft, preview, issue; the Atom feed; the public pages.</summary>
public sealed class AlertingModule : IModule
{
    public void Add(IServiceCollection services)
    {
        services.AddEntry<AlertIssued>("alert-issued");
        services.AddProjection<AlertProjection>();
        services.AddSingleton<AlertStore>().AddSingleton<NodeKey>().AddSingleton<WarningDesk>().AddSingleton<Refused<RefusedWarning>>();
    }

    public void Map(IEndpointRouteBuilder app)
    {
        IssueWarning.Map(app);
        WarningAreaMap.Map(app);
        PublicPages.Map(app);
        AlertFeed.Map(app);
        AlertDocument.Map(app);
        AlertKey.Map(app);
    }
}
