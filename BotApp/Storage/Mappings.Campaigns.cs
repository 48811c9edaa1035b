using BotApp.Campaigns;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

internal static partial class Mappings
{
    private static void MapCampaigns(ModelBuilder model, EncryptedColumns encryption)
    {
        model.Entity<Campaign>(campaign =>
        {
            campaign.Property(c => c.Id).ValueGeneratedNever();
            campaign.Property(c => c.Kind).HasConversion<string>();
            campaign.Property(c => c.State).HasConversion<string>();
            campaign.Property(c => c.Designation).HasConversion<string>();
            campaign.PrimitiveCollection(c => c.Offices);
            campaign.Property(c => c.Version).IsConcurrencyToken();
            campaign.Ignore(c => c.CountsFrom);
            campaign.HasIndex(c => new { c.State, c.PreparedAt });
        });
        model.Entity<CampaignMember>(member =>
        {
            member.HasKey(m => new { m.CampaignId, m.OfficerId });
            member.HasOne<Campaign>().WithMany().HasForeignKey(m => m.CampaignId).OnDelete(DeleteBehavior.Cascade);
            // Who is due, as long as anybody is.
            member.HasIndex(m => new { m.CampaignId, m.NextNudgeAt }).HasFilter("\"NextNudgeAt\" IS NOT NULL");
            member.HasIndex(m => m.OfficerId);
            member.Property(m => m.Answer).HasConversion<string>();
            member.Property(m => m.OptOut).HasConversion<string>();
            encryption.Text(member, m => m.OptOutRemark);
            member.Ignore(m => m.IsSettled);
        });
    }
}
