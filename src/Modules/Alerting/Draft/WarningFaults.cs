using LaChan.Kernel;

namespace LaChan.Alerting.Draft;

/// <summary>What keeps a warning from going out, beyond the form of the alert.</summary>
internal static class WarningFaults
{
    const int LongestHeadline = 160, LongestText = 2000;

    public static IReadOnlyList<Refusal> Of(WarningDraft draft, WarningTexts texts)
    {
        var faults = new List<Refusal>();
        Check(nameof(texts.HeadlineVi), texts.HeadlineVi, LongestHeadline, required: true);
        Check(nameof(texts.HeadlineEn), texts.HeadlineEn, LongestHeadline, required: true);
        Check(nameof(texts.DescriptionVi), texts.DescriptionVi, LongestText, required: true);
        Check(nameof(texts.DescriptionEn), texts.DescriptionEn, LongestText, required: true);
        Check(nameof(texts.InstructionVi), texts.InstructionVi, LongestText, required: true);
        Check(nameof(texts.InstructionEn), texts.InstructionEn, LongestText, required: true);
        Check(nameof(texts.EndVi), texts.EndVi, LongestText, required: false);
        Check(nameof(texts.EndEn), texts.EndEn, LongestText, required: false);
        Check(nameof(texts.Spokesperson), texts.Spokesperson, LongestHeadline, required: true);
        if (texts.Hours is < 1 or > 72) faults.Add(new(nameof(texts.Hours), "alerting.fault.hours"));
        if (texts.NextMinutes is < 5 or > 1440) faults.Add(new(nameof(texts.NextMinutes), "alerting.fault.next"));
        if (draft.MsgType == "Cancel" && (draft.Earlier.Count == 0 || draft.Earlier[0].IsAllClear)) faults.Add(new("MsgType", "alerting.fault.nothing-to-end"));
        return faults;

        void Check(string field, string text, int longest, bool required)
        {
            if (required && string.IsNullOrWhiteSpace(text)) faults.Add(new(field, "alerting.fault.empty"));
            if (text.Length > longest) faults.Add(new(field, "alerting.fault.long"));
        }
    }
}
