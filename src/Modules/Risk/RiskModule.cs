using LaChan.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Risk;

/// <summary>Table of contents of the module.</summary>
public sealed class RiskModule : IModule
{
    public void Add(IServiceCollection services) { }

    public void Map(IEndpointRouteBuilder app) { }
}
