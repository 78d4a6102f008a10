using LaChan.Contracts.Reference;
using LaChan.Monitoring.Alarms;
using LaChan.Monitoring.Limits;
using LaChan.Monitoring.Stations;

namespace LaChan.Modules.Tests.Monitoring.Alarms;

/// <summary>The judge of a node that was started anew over the same journal: nothing in memory.</summary>
sealed class ServiceCopy
{
    public ServiceCopy(TestNode node)
    {
        var register = node.Get<SeriesRegister>();
        var memory = new SeriesMemory(register);
        var store = node.Get<AlarmStore>();
        var outbox = new AlarmOutbox(node.Journal, store, node.Realm);
        var policies = node.Get<IPolicies>();
        Judge = new(memory, register, new LimitBook(node.Get<ILimits>(), policies), new(policies), new(new(register, memory)), new(memory, outbox), outbox, store, node.Realm);
    }

    public Judge Judge { get; }
}
